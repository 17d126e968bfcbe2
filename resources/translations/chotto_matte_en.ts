<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>AlreadyCard</name>
    <message>
        <source>If you already did something</source>
        <translation>If you already did something</translation>
    </message>
    <message>
        <source>It happens to many. Step by step, it can be dealt with.</source>
        <translation>It happens to many. Step by step, it can be dealt with.</translation>
    </message>
    <message>
        <source>Shows what to do now</source>
        <translation>Shows what to do now</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Something else</translation>
    </message>
</context>
<context>
    <name>AlreadySheet</name>
    <message>
        <source>If you already did something</source>
        <translation>If you already did something</translation>
    </message>
    <message>
        <source>Where you live</source>
        <translation>Where you live</translation>
    </message>
    <message>
        <source>Once you save this check (Ctrl+Enter), your ticks are kept with it.</source>
        <translation>Once you save this check (Ctrl+Enter), your ticks are kept with it.</translation>
    </message>
    <message>
        <source>I did something else</source>
        <translation>I did something else</translation>
    </message>
    <message>
        <source>Somewhere else</source>
        <translation>Somewhere else</translation>
    </message>
</context>
<context>
    <name>AnswerPanel</name>
    <message>
        <source>The answer</source>
        <translation>The answer</translation>
    </message>
</context>
<context>
    <name>Badge</name>
    <message>
        <source>Fine at this stage</source>
        <translation>Fine at this stage</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Ask</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Wait</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
</context>
<context>
    <name>Busy</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>CaseFields</name>
    <message>
        <source>Name of this record</source>
        <translation>Name of this record</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Promised fee, deadline, what struck you …</source>
        <translation>Promised fee, deadline, what struck you …</translation>
    </message>
</context>
<context>
    <name>CaseHead</name>
    <message>
        <source>A record without a name</source>
        <translation>A record without a name</translation>
    </message>
    <message>
        <source>Record: %1</source>
        <translation>Record: %1</translation>
    </message>
    <message>
        <source>You wanted to look again: %1</source>
        <translation>You wanted to look again: %1</translation>
    </message>
    <message>
        <source>Name and note</source>
        <translation>Name and note</translation>
    </message>
    <message>
        <source>Record the client&apos;s reaction</source>
        <translation>Record the client&apos;s reaction</translation>
    </message>
    <message>
        <source>Make a report</source>
        <translation>Make a report</translation>
    </message>
    <message>
        <source>✓ Pinned to the top</source>
        <translation>✓ Pinned to the top</translation>
    </message>
    <message>
        <source>Pin to the top</source>
        <translation>Pin to the top</translation>
    </message>
    <message>
        <source>Lets it go back to its place in the list</source>
        <translation>Lets it go back to its place in the list</translation>
    </message>
    <message>
        <source>Keeps this record at the top of the list</source>
        <translation>Keeps this record at the top of the list</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Deletes this record; you can bring it back</source>
        <translation>Deletes this record; you can bring it back</translation>
    </message>
    <message>
        <source>This will be added to the record. Ctrl+Enter saves it.</source>
        <translation>This will be added to the record. Ctrl+Enter saves it.</translation>
    </message>
    <message>
        <source>Saved on %1</source>
        <translation>Saved on %1</translation>
    </message>
    <message>
        <source>Reaction: %1</source>
        <translation>Reaction: %1</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Now: %1</translation>
    </message>
</context>
<context>
    <name>CheckPanel</name>
    <message>
        <source>Reading the long text…</source>
        <translation>Reading the long text…</translation>
    </message>
    <message>
        <source>✓ Saved</source>
        <translation>✓ Saved</translation>
    </message>
    <message>
        <source>Check (Ctrl+Enter)</source>
        <translation>Check (Ctrl+Enter)</translation>
    </message>
</context>
<context>
    <name>CheckQuestion</name>
    <message>
        <source>How to look it up</source>
        <translation>How to look it up</translation>
    </message>
</context>
<context>
    <name>ChecklistCard</name>
    <message>
        <source>What only you can see</source>
        <translation>What only you can see</translation>
    </message>
    <message numerus="yes">
        <source>%n to look up</source>
        <translation>
            <numerusform>%n to look up</numerusform>
            <numerusform>%n to look up</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look up (%1 done)</source>
        <translation>
            <numerusform>%n to look up (%1 done)</numerusform>
            <numerusform>%n to look up (%1 done)</numerusform>
        </translation>
    </message>
    <message>
        <source>A message alone does not show these. Your answers join the result above.</source>
        <translation>A message alone does not show these. Your answers join the result above.</translation>
    </message>
    <message>
        <source>Fold the list</source>
        <translation>Fold the list</translation>
    </message>
    <message>
        <source>Look at the list</source>
        <translation>Look at the list</translation>
    </message>
</context>
<context>
    <name>Conversation</name>
    <message>
        <source>＋ Add the client&apos;s answer</source>
        <translation>＋ Add the client&apos;s answer</translation>
    </message>
    <message>
        <source>Add the next message of the client (Ctrl+Shift+A)</source>
        <translation>Add the next message of the client (Ctrl+Shift+A)</translation>
    </message>
    <message>
        <source>＋ Add my answer</source>
        <translation>＋ Add my answer</translation>
    </message>
    <message>
        <source>Add what you wrote, so that it is read as yours</source>
        <translation>Add what you wrote, so that it is read as yours</translation>
    </message>
</context>
<context>
    <name>CopyLink</name>
    <message>
        <source>%1 — %2 (looked up on %3)</source>
        <translation>%1 — %2 (looked up on %3)</translation>
    </message>
    <message>
        <source>✓ Copied</source>
        <translation>✓ Copied</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
</context>
<context>
    <name>DamageReport</name>
    <message numerus="yes">
        <source>%n saved cases cannot be read, and are left out of the list. All others are there, and the history file stays as it is.</source>
        <translation>
            <numerusform>One saved case cannot be read, and is left out of the list. All others are there, and the history file stays as it is.</numerusform>
            <numerusform>%n saved cases cannot be read, and are left out of the list. All others are there, and the history file stays as it is.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayRow</name>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Yesterday</translation>
    </message>
    <message>
        <source>This day</source>
        <translation>This day</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>No date</translation>
    </message>
    <message>
        <source>Another day</source>
        <translation>Another day</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
</context>
<context>
    <name>DealPanel</name>
    <message>
        <source>② Where the deal stands</source>
        <translation>② Where the deal stands</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>There is nothing to check yet. Paste a message first.</source>
        <translation>There is nothing to check yet. Paste a message first.</translation>
    </message>
    <message>
        <source>Checked. By your settings nothing is kept; the answer is on the screen.</source>
        <translation>Checked. By your settings nothing is kept; the answer is on the screen.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>This looks like another client&apos;s message: a new check begins, and the answers below start anew.</source>
        <translation>This looks like another client&apos;s message: a new check begins, and the answers below start anew.</translation>
    </message>
    <message>
        <source>It is the same client</source>
        <translation>It is the same client</translation>
    </message>
    <message>
        <source>Stopped. Press Check to have the text read again.</source>
        <translation>Stopped. Press Check to have the text read again.</translation>
    </message>
    <message>
        <source>This check was kept without its text, as you had chosen.</source>
        <translation>This check was kept without its text, as you had chosen.</translation>
    </message>
</context>
<context>
    <name>Dismissing</name>
    <message>
        <source>This is wrong</source>
        <translation>This is wrong</translation>
    </message>
    <message>
        <source>Asks why, and then leaves this out of the judgement</source>
        <translation>Asks why, and then leaves this out of the judgement</translation>
    </message>
</context>
<context>
    <name>Drafts</name>
    <message>
        <source>You can go on where you left off.</source>
        <translation>You can go on where you left off.</translation>
    </message>
    <message>
        <source>Clear it</source>
        <translation>Clear it</translation>
    </message>
    <message>
        <source>Back to it</source>
        <translation>Back to it</translation>
    </message>
    <message>
        <source>What you had typed is set aside.</source>
        <translation>What you had typed is set aside.</translation>
    </message>
    <message numerus="yes">
        <source>%n texts you had typed are set aside.</source>
        <translation>
            <numerusform>%n text you had typed is set aside.</numerusform>
            <numerusform>%n texts you had typed are set aside.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErrorDetails</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Details of the error</source>
        <translation>Details of the error</translation>
    </message>
    <message>
        <source>✓ Copied</source>
        <translation>✓ Copied</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Copy the details of the error</source>
        <translation>Copy the details of the error</translation>
    </message>
</context>
<context>
    <name>ExampleChips</name>
    <message>
        <source>No message at hand? Try one:</source>
        <translation>No message at hand? Try one:</translation>
    </message>
    <message>
        <source>Fills the box with this example</source>
        <translation>Fills the box with this example</translation>
    </message>
</context>
<context>
    <name>FindingCard</name>
    <message>
        <source>→ %1</source>
        <translation>→ %1</translation>
    </message>
    <message>
        <source>Where is this written?</source>
        <translation>Where is this written?</translation>
    </message>
    <message>
        <source>Change my answer</source>
        <translation>Change my answer</translation>
    </message>
    <message>
        <source>Breaks the service&apos;s rules</source>
        <translation>Breaks the service&apos;s rules</translation>
    </message>
    <message>
        <source>Common in fraud</source>
        <translation>Common in fraud</translation>
    </message>
    <message>
        <source>%1 (%2; looked up on %3)</source>
        <translation>%1 (%2; looked up on %3)</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Runs on this computer only. Your messages are sent nowhere.</source>
        <translation>Runs on this computer only. Your messages are sent nowhere.</translation>
    </message>
    <message>
        <source>Rules %1</source>
        <translation>Rules %1</translation>
    </message>
    <message>
        <source>Rules %1 (earlier set)</source>
        <translation>Rules %1 (earlier set)</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>&amp;Settings</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>Language, text size, colours, what is kept (%1)</source>
        <translation>Language, text size, colours, what is kept (%1)</translation>
    </message>
    <message>
        <source>How to use this, the rules, places to ask (%1)</source>
        <translation>How to use this, the rules, places to ask (%1)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Topics</translation>
    </message>
</context>
<context>
    <name>HintsSection</name>
    <message>
        <source>Where to look</source>
        <translation>Where to look</translation>
    </message>
</context>
<context>
    <name>HistoryActs</name>
    <message numerus="yes">
        <source>%n moved to the trash</source>
        <translation>
            <numerusform>%n moved to the trash</numerusform>
            <numerusform>%n moved to the trash</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message numerus="yes">
        <source>Erase %n for good? This cannot be undone.</source>
        <translation>
            <numerusform>Erase %n for good? This cannot be undone.</numerusform>
            <numerusform>Erase %n for good? This cannot be undone.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Keep</translation>
    </message>
</context>
<context>
    <name>HistoryDelegate</name>
    <message>
        <source>Name of this case</source>
        <translation>Name of this case</translation>
    </message>
    <message>
        <source>Enter keeps the name, Esc does not. Left empty: the start of the message.</source>
        <translation>Enter keeps the name, Esc does not. Left empty: the start of the message.</translation>
    </message>
    <message>
        <source>Empty: as the message begins</source>
        <translation>Empty: as the message begins</translation>
    </message>
</context>
<context>
    <name>HistoryFilters</name>
    <message>
        <source>Show only some of the saved checks</source>
        <translation>Show only some of the saved checks</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Remove filter: %1</source>
        <translation>Remove filter: %1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Wait</translation>
    </message>
    <message>
        <source>Ask first</source>
        <translation>Ask first</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>No reaction yet</source>
        <translation>No reaction yet</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Trash</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>＋ &amp;New check</source>
        <translation>＋ &amp;New check</translation>
    </message>
    <message>
        <source>Start with an empty message (Ctrl+N)</source>
        <translation>Start with an empty message (Ctrl+N)</translation>
    </message>
    <message>
        <source>New check</source>
        <translation>New check</translation>
    </message>
    <message>
        <source>Saved checks</source>
        <translation>Saved checks</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>Clear search and filters</translation>
    </message>
    <message>
        <source>Enter opens, F2 renames, Delete moves to the trash, the menu key has all.</source>
        <translation>Enter opens, F2 renames, Delete moves to the trash, the menu key has all.</translation>
    </message>
</context>
<context>
    <name>HistoryTools</name>
    <message>
        <source>Searching...</source>
        <translation>Searching...</translation>
    </message>
    <message numerus="yes">
        <source>Loading: %n so far</source>
        <translation>
            <numerusform>Loading: %n so far</numerusform>
            <numerusform>Loading: %n so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Trash: %n</source>
        <translation>
            <numerusform>Trash: %n</numerusform>
            <numerusform>Trash: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n or more found</source>
        <translation>
            <numerusform>%n or more found</numerusform>
            <numerusform>%n or more found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved checks</source>
        <translation>Saved checks</translation>
    </message>
    <message>
        <source>Nothing saved contains “%1”.</source>
        <translation>Nothing saved contains “%1”.</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>The trash is empty.</translation>
    </message>
    <message>
        <source>Nothing saved fits these filters.</source>
        <translation>Nothing saved fits these filters.</translation>
    </message>
    <message>
        <source>Nothing saved yet. What you check with Ctrl+Enter is kept here.</source>
        <translation>Nothing saved yet. What you check with Ctrl+Enter is kept here.</translation>
    </message>
</context>
<context>
    <name>KeepChoice</name>
    <message>
        <source>With the text</source>
        <translation>With the text</translation>
    </message>
    <message>
        <source>The message, the answer and the client&apos;s reaction are kept. You can read them again, and a report can quote them.</source>
        <translation>The message, the answer and the client&apos;s reaction are kept. You can read them again, and a report can quote them.</translation>
    </message>
    <message>
        <source>Without the text</source>
        <translation>Without the text</translation>
    </message>
    <message>
        <source>The answer, the date and the service are kept, but no word of the message. A report cannot quote it.</source>
        <translation>The answer, the date and the service are kept, but no word of the message. A report cannot quote it.</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nothing</translation>
    </message>
    <message>
        <source>A new check leaves no record: its answer is on the screen, and gone when you close it.</source>
        <translation>A new check leaves no record: its answer is on the screen, and gone when you close it.</translation>
    </message>
</context>
<context>
    <name>LinkRow</name>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Copy the address %1</source>
        <translation>Copy the address %1</translation>
    </message>
    <message>
        <source>✓ Copied</source>
        <translation>✓ Copied</translation>
    </message>
</context>
<context>
    <name>LookAgain</name>
    <message>
        <source>Look at it again</source>
        <translation>Look at it again</translation>
    </message>
    <message>
        <source>While you wait for an answer: choose a day, and this record reminds you.</source>
        <translation>While you wait for an answer: choose a day, and this record reminds you.</translation>
    </message>
    <message>
        <source>You look at it again: %1</source>
        <translation>You look at it again: %1</translation>
    </message>
    <message>
        <source>The day has come: %1</source>
        <translation>The day has come: %1</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Tomorrow</translation>
    </message>
    <message>
        <source>In 3 days</source>
        <translation>In 3 days</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>In a week</translation>
    </message>
    <message>
        <source>Another day to look at it again</source>
        <translation>Another day to look at it again</translation>
    </message>
    <message>
        <source>Without a reminder</source>
        <translation>Without a reminder</translation>
    </message>
    <message>
        <source>Another day …</source>
        <translation>Another day …</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Something went wrong inside the app. Your text is still on the screen, and saved checks are safe. If it happens again, start the app anew.</source>
        <translation>Something went wrong inside the app. Your text is still on the screen, and saved checks are safe. If it happens again, start the app anew.</translation>
    </message>
    <message>
        <source>The rules of this app could not be read, so nothing can be checked. Please install the app again.</source>
        <translation>The rules of this app could not be read, so nothing can be checked. Please install the app again.</translation>
    </message>
    <message>
        <source>The checking rules on this computer are damaged. Until they are repaired, messages are checked with the set built into the app (%1). Please install the app again.</source>
        <translation>The checking rules on this computer are damaged. Until they are repaired, messages are checked with the set built into the app (%1). Please install the app again.</translation>
    </message>
    <message>
        <source>The checking rules on this computer are damaged. Until they are repaired, messages are checked with the last good set (%1, of %2). Please install the app again.</source>
        <translation>The checking rules on this computer are damaged. Until they are repaired, messages are checked with the last good set (%1, of %2). Please install the app again.</translation>
    </message>
    <message>
        <source>Chotto Matte! - a check before you answer</source>
        <translation>Chotto Matte! — a check before you answer</translation>
    </message>
</context>
<context>
    <name>MaskChoice</name>
    <message>
        <source>Hide personal data</source>
        <translation>Hide personal data</translation>
    </message>
    <message>
        <source>No telephone number, address or account was found.</source>
        <translation>No telephone number, address or account was found.</translation>
    </message>
    <message numerus="yes">
        <source>Mail addresses (%n)</source>
        <translation>
            <numerusform>Mail addresses (%n)</numerusform>
            <numerusform>Mail addresses (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Telephone numbers (%n)</source>
        <translation>
            <numerusform>Telephone numbers (%n)</numerusform>
            <numerusform>Telephone numbers (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Links (%n)</source>
        <translation>
            <numerusform>Links (%n)</numerusform>
            <numerusform>Links (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>IDs and account numbers (%n)</source>
        <translation>
            <numerusform>IDs and account numbers (%n)</numerusform>
            <numerusform>IDs and account numbers (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Your own name, to hide it (several: separated by commas)</source>
        <translation>Your own name, to hide it (several: separated by commas)</translation>
    </message>
    <message>
        <source>Your own name, to hide it</source>
        <translation>Your own name, to hide it</translation>
    </message>
</context>
<context>
    <name>MessagePanel</name>
    <message>
        <source>Put in what you copied (Ctrl+V)</source>
        <translation>Put in what you copied (Ctrl+V)</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Open a file</translation>
    </message>
    <message>
        <source>There is no text to paste yet. Copy the client&apos;s message first.</source>
        <translation>There is no text to paste yet. Copy the client&apos;s message first.</translation>
    </message>
    <message>
        <source>One text at a time, please. Your text here is unchanged.</source>
        <translation>One text at a time, please. Your text here is unchanged.</translation>
    </message>
    <message>
        <source>① Client&apos;s message</source>
        <translation>① Client&apos;s message</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Paste</translation>
    </message>
    <message>
        <source>Put in a text file, a saved mail (.eml) or a screenshot</source>
        <translation>Put in a text file, a saved mail (.eml) or a screenshot</translation>
    </message>
    <message>
        <source>Open a message or a screenshot</source>
        <translation>Open a message or a screenshot</translation>
    </message>
    <message>
        <source>Messages and screenshots (%1)</source>
        <translation>Messages and screenshots (%1)</translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation>All files (%1)</translation>
    </message>
    <message>
        <source>A message was taken out of the conversation.</source>
        <translation>A message was taken out of the conversation.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>This file is larger than %1 MB, too large for a message. Your text here is unchanged. Copy the part you want to check and paste it.</source>
        <translation>This file is larger than %1 MB, too large for a message. Your text here is unchanged. Copy the part you want to check and paste it.</translation>
    </message>
    <message>
        <source>This file is not a text file that can be read here. Your text here is unchanged. Open the file, copy the message and paste it.</source>
        <translation>This file is not a text file that can be read here. Your text here is unchanged. Open the file, copy the message and paste it.</translation>
    </message>
    <message>
        <source>There is no text in this mail file. Your text here is unchanged. Open the mail in your mail program, copy the message and paste it.</source>
        <translation>There is no text in this mail file. Your text here is unchanged. Open the mail in your mail program, copy the message and paste it.</translation>
    </message>
    <message>
        <source>The file could not be opened. Your text here is unchanged. Open the file in another program, copy the message and paste it.</source>
        <translation>The file could not be opened. Your text here is unchanged. Open the file in another program, copy the message and paste it.</translation>
    </message>
</context>
<context>
    <name>MomentRow</name>
    <message>
        <source>You are looking at this one</source>
        <translation>You are looking at this one</translation>
    </message>
    <message>
        <source>Show this answer</source>
        <translation>Show this answer</translation>
    </message>
</context>
<context>
    <name>MotivesSection</name>
    <message>
        <source>Why they do this</source>
        <translation>Why they do this</translation>
    </message>
</context>
<context>
    <name>NormalSection</name>
    <message>
        <source>This would be normal</source>
        <translation>This would be normal</translation>
    </message>
</context>
<context>
    <name>NotFoundSection</name>
    <message>
        <source>Checked and not found</source>
        <translation>Checked and not found</translation>
    </message>
</context>
<context>
    <name>NotedSection</name>
    <message>
        <source>Noted, and fine at this stage</source>
        <translation>Noted, and fine at this stage</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close this notice</source>
        <translation>Close this notice</translation>
    </message>
</context>
<context>
    <name>OutcomeCard</name>
    <message>
        <source>How did the client react?</source>
        <translation>How did the client react?</translation>
    </message>
    <message>
        <source>Choose what happened after you asked. You see what it means.</source>
        <translation>Choose what happened after you asked. You see what it means.</translation>
    </message>
    <message>
        <source>You can record this once the check is saved (Ctrl+Enter).</source>
        <translation>You can record this once the check is saved (Ctrl+Enter).</translation>
    </message>
    <message>
        <source>No reaction yet</source>
        <translation>No reaction yet</translation>
    </message>
</context>
<context>
    <name>OwnTextNote</name>
    <message>
        <source>Before you send this</source>
        <translation>Before you send this</translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Saved checks</source>
        <translation>Saved checks</translation>
    </message>
</context>
<context>
    <name>PartBox</name>
    <message>
        <source>Paste or type the message you received. You can also drop a text file or a screenshot here.</source>
        <translation>Paste or type the message you received. You can also drop a text file or a screenshot here.</translation>
    </message>
    <message>
        <source>Paste or type what you wrote back.</source>
        <translation>Paste or type what you wrote back.</translation>
    </message>
    <message>
        <source>Paste or type what the client wrote next.</source>
        <translation>Paste or type what the client wrote next.</translation>
    </message>
    <message>
        <source>Your message</source>
        <translation>Your message</translation>
    </message>
    <message>
        <source>The client&apos;s message</source>
        <translation>The client&apos;s message</translation>
    </message>
    <message>
        <source>It is checked while you type. F8 goes to the next marked words.</source>
        <translation>It is checked while you type. F8 goes to the next marked words.</translation>
    </message>
    <message>
        <source>Who wrote message %1?</source>
        <translation>Who wrote message %1?</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Me</translation>
    </message>
    <message>
        <source>Remove message %1</source>
        <translation>Remove message %1</translation>
    </message>
    <message>
        <source>Remove this message from the conversation</source>
        <translation>Remove this message from the conversation</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Yesterday</translation>
    </message>
    <message>
        <source>When was message %1 written?</source>
        <translation>When was message %1 written?</translation>
    </message>
</context>
<context>
    <name>PictureStrip</name>
    <message>
        <source>Pictures of this check</source>
        <translation>Pictures of this check</translation>
    </message>
    <message>
        <source>A picture is kept as proof; its words are not read. Type or paste the words that worry you into the box above: they are checked.</source>
        <translation>A picture is kept as proof; its words are not read. Type or paste the words that worry you into the box above: they are checked.</translation>
    </message>
</context>
<context>
    <name>PictureThumb</name>
    <message>
        <source>%1: click to see it large</source>
        <translation>%1: click to see it large</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>Picture %1</translation>
    </message>
    <message>
        <source>Shows it large; Esc makes it small again</source>
        <translation>Shows it large; Esc makes it small again</translation>
    </message>
    <message>
        <source>Take out the picture %1</source>
        <translation>Take out the picture %1</translation>
    </message>
    <message>
        <source>Take this picture out</source>
        <translation>Take this picture out</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>Screenshot</source>
        <translation>Screenshot</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>Picture %1</translation>
    </message>
    <message>
        <source>The picture was taken out.</source>
        <translation>The picture was taken out.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>A check can hold %1 pictures. Please add those that matter most; nothing has changed.</source>
        <translation>A check can hold %1 pictures. Please add those that matter most; nothing has changed.</translation>
    </message>
    <message>
        <source>Reading the picture…</source>
        <translation>Reading the picture…</translation>
    </message>
    <message>
        <source>The picture “%2” is larger than %1 MB, too large to keep here. Nothing else has changed. Cut out the part that matters, and add that.</source>
        <translation>The picture “%2” is larger than %1 MB, too large to keep here. Nothing else has changed. Cut out the part that matters, and add that.</translation>
    </message>
    <message>
        <source>The picture “%2” has more than %1 million pixels, too many to show here. Nothing else has changed. Cut out the part that matters, and add that.</source>
        <translation>The picture “%2” has more than %1 million pixels, too many to show here. Nothing else has changed. Cut out the part that matters, and add that.</translation>
    </message>
    <message>
        <source>The picture “%2” could not be opened. Nothing else has changed. Take a screenshot of it and paste that here.</source>
        <translation>The picture “%2” could not be opened. Nothing else has changed. Take a screenshot of it and paste that here.</translation>
    </message>
    <message>
        <source>“%2” is no picture that can be shown here, or it is damaged. Nothing else has changed. Take a screenshot of it and paste that here.</source>
        <translation>“%2” is no picture that can be shown here, or it is damaged. Nothing else has changed. Take a screenshot of it and paste that here.</translation>
    </message>
</context>
<context>
    <name>Quote</name>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Shows these words in the message</source>
        <translation>Shows these words in the message</translation>
    </message>
</context>
<context>
    <name>Reminder</name>
    <message>
        <source>Today you wanted to look at this again</source>
        <translation>Today you wanted to look at this again</translation>
    </message>
    <message>
        <source>You wanted to look at this again: %1</source>
        <translation>You wanted to look at this again: %1</translation>
    </message>
    <message>
        <source>If they have answered, add the answer to the message and check it. If they have not, choose “They went silent”: you see what it means and what to do.</source>
        <translation>If they have answered, add the answer to the message and check it. If they have not, choose “They went silent”: you see what it means and what to do.</translation>
    </message>
    <message>
        <source>See how it went on. If anything is new, add it to the message and check.</source>
        <translation>See how it went on. If anything is new, add it to the message and check.</translation>
    </message>
    <message>
        <source>Record the reaction</source>
        <translation>Record the reaction</translation>
    </message>
    <message>
        <source>I have looked</source>
        <translation>I have looked</translation>
    </message>
    <message>
        <source>Takes the reminder away</source>
        <translation>Takes the reminder away</translation>
    </message>
</context>
<context>
    <name>ReplySection</name>
    <message>
        <source>What to do now</source>
        <translation>What to do now</translation>
    </message>
    <message>
        <source>A reply you can send</source>
        <translation>A reply you can send</translation>
    </message>
    <message>
        <source>Language of the reply</source>
        <translation>Language of the reply</translation>
    </message>
    <message>
        <source>How to say it</source>
        <translation>How to say it</translation>
    </message>
    <message>
        <source>Recommended here</source>
        <translation>Recommended here</translation>
    </message>
    <message>
        <source>The reply</source>
        <translation>The reply</translation>
    </message>
    <message>
        <source>You can change it here; what stands in this field is copied.</source>
        <translation>You can change it here; what stands in this field is copied.</translation>
    </message>
    <message>
        <source>Back to the original wording</source>
        <translation>Back to the original wording</translation>
    </message>
    <message>
        <source>If you did already what they asked…</source>
        <translation>If you did already what they asked…</translation>
    </message>
    <message>
        <source>Now paste it into: %1</source>
        <translation>Now paste it into: %1</translation>
    </message>
    <message>
        <source>✓ Copied</source>
        <translation>✓ Copied</translation>
    </message>
    <message>
        <source>Copy this reply</source>
        <translation>Copy this reply</translation>
    </message>
    <message>
        <source>Copies the reply above (Ctrl+Shift+C)</source>
        <translation>Copies the reply above (Ctrl+Shift+C)</translation>
    </message>
</context>
<context>
    <name>ReportSheet</name>
    <message>
        <source>Report</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>The report could not be saved there. Nothing was changed; please choose another folder.</source>
        <translation>The report could not be saved there. Nothing was changed; please choose another folder.</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Saved: %1</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Open the folder</translation>
    </message>
    <message>
        <source>This is all the report will say. Nothing is written until you save it. What the client wrote, and how to reach them, is the proof: hide only what is yours.</source>
        <translation>This is all the report will say. Nothing is written until you save it. What the client wrote, and how to reach them, is the proof: hide only what is yours.</translation>
    </message>
    <message>
        <source>Language of the report</source>
        <translation>Language of the report</translation>
    </message>
    <message>
        <source>Put the pictures into the PDF</source>
        <translation>Put the pictures into the PDF</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Preview of the report</source>
        <translation>Preview of the report</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>Save as text</source>
        <translation>Save as text</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Copy the report</translation>
    </message>
    <message>
        <source>The rules of today do not know this service, so there is no report.</source>
        <translation>The rules of today do not know this service, so there is no report.</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF files (*.pdf)</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>Text files (*.txt)</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Save the report</translation>
    </message>
    <message>
        <source>There is already a file “%1”.</source>
        <translation>There is already a file “%1”.</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Replace it</translation>
    </message>
    <message>
        <source>The folder did not open. It is %1.</source>
        <translation>The folder did not open. It is %1.</translation>
    </message>
    <message>
        <source>The report was copied as text.</source>
        <translation>The report was copied as text.</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <source>Search the rules</source>
        <translation>Search the rules</translation>
    </message>
    <message>
        <source>No rule speaks of this. Try another word.</source>
        <translation>No rule speaks of this. Try another word.</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search saved checks</source>
        <translation>Search saved checks</translation>
    </message>
    <message>
        <source>Search messages, names, clients and notes (Ctrl+F)</source>
        <translation>Search messages, names, clients and notes (Ctrl+F)</translation>
    </message>
    <message>
        <source>Looks in messages, names, clients and notes. Down goes to the list.</source>
        <translation>Looks in messages, names, clients and notes. Down goes to the list.</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation>Clear selection</translation>
    </message>
</context>
<context>
    <name>ServicesPage</name>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
</context>
<context>
    <name>SetAsideLine</name>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>Why: %1</translation>
    </message>
    <message>
        <source>Lets this count in the judgement again</source>
        <translation>Lets this count in the judgement again</translation>
    </message>
</context>
<context>
    <name>SetAsideSection</name>
    <message>
        <source>What you set aside</source>
        <translation>What you set aside</translation>
    </message>
</context>
<context>
    <name>SettingsSheet</name>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Also with the keyboard: %1 and %2, %3 for the usual size.</source>
        <translation>Also with the keyboard: %1 and %2, %3 for the usual size.</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Smaller text</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Larger text</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>Usual size</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Service a new check starts with</source>
        <translation>Service a new check starts with</translation>
    </message>
    <message>
        <source>What is kept of a check</source>
        <translation>What is kept of a check</translation>
    </message>
    <message>
        <source>This is about new checks. What was kept before stays as it is.</source>
        <translation>This is about new checks. What was kept before stays as it is.</translation>
    </message>
    <message>
        <source>Where it is kept</source>
        <translation>Where it is kept</translation>
    </message>
    <message>
        <source>Everything lies in this one file on this computer.</source>
        <translation>Everything lies in this one file on this computer.</translation>
    </message>
    <message>
        <source>Place of the file</source>
        <translation>Place of the file</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Open the folder</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>Copy the path</translation>
    </message>
    <message>
        <source>Checking rules</source>
        <translation>Checking rules</translation>
    </message>
    <message>
        <source>The one chosen last</source>
        <translation>The one chosen last</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Version %1. The pages it rests on were last read on %2.</source>
        <translation>Version %1. The pages it rests on were last read on %2.</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Holds from the next check on</source>
        <translation>Holds from the next check on</translation>
    </message>
    <message>
        <source>The folder did not open; its path can be copied</source>
        <translation>The folder did not open; its path can be copied</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copied</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>← &amp;Back</source>
        <translation>← &amp;Back</translation>
    </message>
    <message>
        <source>Back to the check (Esc)</source>
        <translation>Back to the check (Esc)</translation>
    </message>
</context>
<context>
    <name>Statements</name>
    <message>
        <source>The service&apos;s rules</source>
        <translation>The service&apos;s rules</translation>
    </message>
    <message>
        <source>Tricks of fraud</source>
        <translation>Tricks of fraud</translation>
    </message>
</context>
<context>
    <name>SwitchRow</name>
    <message>
        <source>Not yet</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>Not sure</translation>
    </message>
    <message>
        <source>Where do I see this?</source>
        <translation>Where do I see this?</translation>
    </message>
</context>
<context>
    <name>TickList</name>
    <message>
        <source>The service&apos;s own desk: %1</source>
        <translation>The service&apos;s own desk: %1</translation>
    </message>
    <message>
        <source>Numbers and hours change: have a look at the official page, too.</source>
        <translation>Numbers and hours change: have a look at the official page, too.</translation>
    </message>
    <message>
        <source>All done. You have dealt with it well.</source>
        <translation>All done. You have dealt with it well.</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 done</source>
        <translation>
            <numerusform>%n of %1 done</numerusform>
            <numerusform>%n of %1 done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TickRow</name>
    <message>
        <source>Whom to ask: %1</source>
        <translation>Whom to ask: %1</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Fold</translation>
    </message>
    <message>
        <source>How to reach them</source>
        <translation>How to reach them</translation>
    </message>
</context>
<context>
    <name>TimelineCard</name>
    <message>
        <source>This job so far</source>
        <translation>This job so far</translation>
    </message>
</context>
<context>
    <name>VerdictSection</name>
    <message numerus="yes">
        <source>You set aside %n thing(s).</source>
        <translation>
            <numerusform>You set aside one thing.</numerusform>
            <numerusform>You set aside %n things.</numerusform>
        </translation>
    </message>
    <message>
        <source> With everything it would be: %1</source>
        <translation> With everything it would be: %1</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Before you answer your client</source>
        <translation>Before you answer your client</translation>
    </message>
    <message>
        <source>Put in the client&apos;s message, and you see at once whether to go on, why, and what to answer; nothing you put in leaves this computer.</source>
        <translation>Put in the client&apos;s message, and you see at once whether to go on, why, and what to answer; nothing you put in leaves this computer.</translation>
    </message>
</context>
<context>
    <name>WhySection</name>
    <message numerus="yes">
        <source>Why (%n found)</source>
        <translation>
            <numerusform>Why (%n found)</numerusform>
            <numerusform>Why (%n found)</numerusform>
        </translation>
    </message>
    <message>
        <source>Set aside: %1</source>
        <translation>Set aside: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>_Question</name>
    <message>
        <source>What is wrong about it?</source>
        <translation>What is wrong about it?</translation>
    </message>
    <message>
        <source>A note for yourself, if you like</source>
        <translation>A note for yourself, if you like</translation>
    </message>
    <message>
        <source>Set this aside</source>
        <translation>Set this aside</translation>
    </message>
    <message>
        <source>The judgement is made again without it. You can undo this.</source>
        <translation>The judgement is made again without it. You can undo this.</translation>
    </message>
    <message>
        <source>Choose a reason first</source>
        <translation>Choose a reason first</translation>
    </message>
    <message>
        <source>Leave it in</source>
        <translation>Leave it in</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>This app is open already, but that window does not answer. You can work here; what you save in either window is kept.</source>
        <translation>This app is open already, but that window does not answer. You can work here; what you save in either window is kept.</translation>
    </message>
</context>
<context>
    <name>dates</name>
    <message>
        <source>Today %1</source>
        <translation>Today %1</translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <translation>Yesterday %1</translation>
    </message>
    <message>
        <source>today, %1</source>
        <translation>today, %1</translation>
    </message>
    <message>
        <source>tomorrow, %1</source>
        <translation>tomorrow, %1</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <translation>ddd d MMM</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <translation>ddd d MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d MMM</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>Chotto Matte! %1, checking rules %2</source>
        <translation>Chotto Matte! %1, checking rules %2</translation>
    </message>
    <message>
        <source>Qt and PySide6</source>
        <translation>Qt and PySide6</translation>
    </message>
    <message>
        <source>This app uses Qt and PySide6 unchanged, under the GNU Lesser General Public License, version 3. You may replace them with versions of your own. The licence and the source code are on the pages of the Qt Project and of GNU.</source>
        <translation>This app uses Qt and PySide6 unchanged, under the GNU Lesser General Public License, version 3. You may replace them with versions of your own. The licence and the source code are on the pages of the Qt Project and of GNU.</translation>
    </message>
    <message>
        <source>Source: %1 (read on %2)</source>
        <translation>Source: %1 (read on %2)</translation>
    </message>
    <message>
        <source>How to use it</source>
        <translation>How to use it</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Keyboard</translation>
    </message>
    <message>
        <source>What is checked</source>
        <translation>What is checked</translation>
    </message>
    <message>
        <source>What each service allows</source>
        <translation>What each service allows</translation>
    </message>
    <message>
        <source>Whom to ask</source>
        <translation>Whom to ask</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Your data</translation>
    </message>
    <message>
        <source>About and licences</source>
        <translation>About and licences</translation>
    </message>
    <message>
        <source>Paste the client&apos;s message into the box.</source>
        <translation>Paste the client&apos;s message into the box.</translation>
    </message>
    <message>
        <source>Choose the service, and say whether contract and escrow are done.</source>
        <translation>Choose the service, and say whether contract and escrow are done.</translation>
    </message>
    <message>
        <source>Read the answer from the top: the verdict, then what to do now.</source>
        <translation>Read the answer from the top: the verdict, then what to do now.</translation>
    </message>
    <message>
        <source>Copy the reply and send it in the service&apos;s own messages.</source>
        <translation>Copy the reply and send it in the service&apos;s own messages.</translation>
    </message>
    <message>
        <source>Press the check button to keep it, and note later how they reacted.</source>
        <translation>Press the check button to keep it, and note later how they reacted.</translation>
    </message>
    <message>
        <source>This app judges by rules, from what is written. It can miss things; when something feels wrong, wait and ask somebody.</source>
        <translation>This app judges by rules, from what is written. It can miss things; when something feels wrong, wait and ask somebody.</translation>
    </message>
    <message>
        <source>Wherever you are</source>
        <translation>Wherever you are</translation>
    </message>
    <message>
        <source>For: %1</source>
        <translation>For: %1</translation>
    </message>
    <message>
        <source>How: %1</source>
        <translation>How: %1</translation>
    </message>
    <message>
        <source>Hours: %1</source>
        <translation>Hours: %1</translation>
    </message>
    <message>
        <source>Hours: %1 (not confirmed; please check before you call)</source>
        <translation>Hours: %1 (not confirmed; please check before you call)</translation>
    </message>
    <message>
        <source>Languages: %1</source>
        <translation>Languages: %1</translation>
    </message>
    <message>
        <source>You, and whoever administers this computer</source>
        <translation>You, and whoever administers this computer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Who can read it</source>
        <translation>Who can read it</translation>
    </message>
    <message>
        <source>Saved checks, drafts, notes and pictures</source>
        <translation>Saved checks, drafts, notes and pictures</translation>
    </message>
    <message>
        <source>history.sqlite3 in the folder below</source>
        <translation>history.sqlite3 in the folder below</translation>
    </message>
    <message>
        <source>Settings (never a word of a message)</source>
        <translation>Settings (never a word of a message)</translation>
    </message>
    <message>
        <source>window.ini, see below</source>
        <translation>window.ini, see below</translation>
    </message>
    <message>
        <source>A copy of the rules, for a faster start</source>
        <translation>A copy of the rules, for a faster start</translation>
    </message>
    <message>
        <source>the cache folder of this computer</source>
        <translation>the cache folder of this computer</translation>
    </message>
    <message>
        <source>A report you save, a reply you copy</source>
        <translation>A report you save, a reply you copy</translation>
    </message>
    <message>
        <source>where you put it</source>
        <translation>where you put it</translation>
    </message>
    <message>
        <source>Whoever you give it to</source>
        <translation>Whoever you give it to</translation>
    </message>
    <message>
        <source>This app uses no network. Nothing you paste leaves this computer.</source>
        <translation>This app uses no network. Nothing you paste leaves this computer.</translation>
    </message>
    <message>
        <source>The folder</source>
        <translation>The folder</translation>
    </message>
    <message>
        <source>The settings</source>
        <translation>The settings</translation>
    </message>
    <message>
        <source>The file is not encrypted. Whoever can log in as you can read it; to protect the whole computer, use the encryption of the system. What is kept of new checks can be chosen in the settings.</source>
        <translation>The file is not encrypted. Whoever can log in as you can read it; to protect the whole computer, use the encryption of the system. What is kept of new checks can be chosen in the settings.</translation>
    </message>
    <message>
        <source>For example: “%1”</source>
        <translation>For example: “%1”</translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation>Why it matters</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>Contact outside the service</source>
        <translation>Contact outside the service</translation>
    </message>
    <message>
        <source>Payment that does not go through the service</source>
        <translation>Payment that does not go through the service</translation>
    </message>
    <message>
        <source>Starting the work</source>
        <translation>Starting the work</translation>
    </message>
    <message>
        <source>An identity check by the client</source>
        <translation>An identity check by the client</translation>
    </message>
    <message>
        <source>Once the service has approved it</source>
        <translation>Once the service has approved it</translation>
    </message>
    <message>
        <source>When something is wrong</source>
        <translation>When something is wrong</translation>
    </message>
    <message>
        <source>Before the contract</source>
        <translation>Before the contract</translation>
    </message>
    <message>
        <source>Contract made, escrow not yet</source>
        <translation>Contract made, escrow not yet</translation>
    </message>
    <message>
        <source>Contract and escrow done</source>
        <translation>Contract and escrow done</translation>
    </message>
    <message>
        <source>At every stage</source>
        <translation>At every stage</translation>
    </message>
</context>
<context>
    <name>history</name>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>Client and note...</source>
        <translation>Client and note...</translation>
    </message>
    <message>
        <source>Pin to the top</source>
        <translation>Pin to the top</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Unpin</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>Move to trash</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Erase for good</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Client: %1</source>
        <translation>Client: %1</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Pinned</translation>
    </message>
    <message>
        <source>Look again today</source>
        <translation>Look again today</translation>
    </message>
    <message>
        <source>Look again: %1</source>
        <translation>Look again: %1</translation>
    </message>
</context>
<context>
    <name>shortcuts</name>
    <message>
        <source>Check and save</source>
        <translation>Check and save</translation>
    </message>
    <message>
        <source>Start a new check</source>
        <translation>Start a new check</translation>
    </message>
    <message>
        <source>Add the client&apos;s answer to the message</source>
        <translation>Add the client&apos;s answer to the message</translation>
    </message>
    <message>
        <source>Copy the reply</source>
        <translation>Copy the reply</translation>
    </message>
    <message>
        <source>Search saved checks</source>
        <translation>Search saved checks</translation>
    </message>
    <message>
        <source>Go to the next marked words</source>
        <translation>Go to the next marked words</translation>
    </message>
    <message>
        <source>Go to the marked words before</source>
        <translation>Go to the marked words before</translation>
    </message>
    <message>
        <source>Make the text larger</source>
        <translation>Make the text larger</translation>
    </message>
    <message>
        <source>Make the text smaller</source>
        <translation>Make the text smaller</translation>
    </message>
    <message>
        <source>Text in the usual size</source>
        <translation>Text in the usual size</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>Open the settings</translation>
    </message>
    <message>
        <source>Open the help</source>
        <translation>Open the help</translation>
    </message>
    <message>
        <source>Go back to the check</source>
        <translation>Go back to the check</translation>
    </message>
    <message>
        <source>In the list: open the record</source>
        <translation>In the list: open the record</translation>
    </message>
    <message>
        <source>In the list: give it another name</source>
        <translation>In the list: give it another name</translation>
    </message>
    <message>
        <source>In the list: pin to the top, or unpin</source>
        <translation>In the list: pin to the top, or unpin</translation>
    </message>
    <message>
        <source>In the list: move to the trash</source>
        <translation>In the list: move to the trash</translation>
    </message>
    <message>
        <source>In the list: take the deletion back</source>
        <translation>In the list: take the deletion back</translation>
    </message>
    <message>
        <source>In the list: select all</source>
        <translation>In the list: select all</translation>
    </message>
</context>
</TS>
