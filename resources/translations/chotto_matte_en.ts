<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Answer</name>
    <message numerus="yes">
        <source>Why (%n found)</source>
        <translation>
            <numerusform>Why (%n found)</numerusform>
            <numerusform>Why (%n found)</numerusform>
        </translation>
    </message>
    <message>
        <source>Why they do this</source>
        <translation>Why they do this</translation>
    </message>
    <message>
        <source>This would be normal</source>
        <translation>This would be normal</translation>
    </message>
    <message>
        <source>Noted, and fine at this stage</source>
        <translation>Noted, and fine at this stage</translation>
    </message>
    <message>
        <source>Checked and not found</source>
        <translation>Checked and not found</translation>
    </message>
    <message>
        <source>Where to look</source>
        <translation>Where to look</translation>
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
        <source>Saved</source>
        <translation>Saved</translation>
    </message>
</context>
<context>
    <name>Drafts</name>
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
        <source>Breaks the service&apos;s rules</source>
        <translation>Breaks the service&apos;s rules</translation>
    </message>
    <message>
        <source>Common in fraud</source>
        <translation>Common in fraud</translation>
    </message>
    <message>
        <source> / </source>
        <translation> / </translation>
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
        <source>Language</source>
        <translation>Language</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>＋ New check</source>
        <translation>＋ New check</translation>
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
        <source>Nothing saved yet. What you check with Ctrl+Enter is kept here.</source>
        <translation>Nothing saved yet. What you check with Ctrl+Enter is kept here.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Something went wrong inside the app. Your text is still on the screen, and saved checks are safe. If it happens again, start the app anew. (%1)</source>
        <translation>Something went wrong inside the app. Your text is still on the screen, and saved checks are safe. If it happens again, start the app anew. (%1)</translation>
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
    <name>MessagePanel</name>
    <message>
        <source>① Paste the client&apos;s message</source>
        <translation>① Paste the client&apos;s message</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>Put in what you copied (Ctrl+V)</source>
        <translation>Put in what you copied (Ctrl+V)</translation>
    </message>
    <message>
        <source>Paste or type the message you received. You can also drop a text file here.</source>
        <translation>Paste or type the message you received. You can also drop a text file here.</translation>
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
        <source>There is no text to paste yet. Copy the client&apos;s message first.</source>
        <translation>There is no text to paste yet. Copy the client&apos;s message first.</translation>
    </message>
    <message>
        <source>One file at a time, please. Your text here is unchanged.</source>
        <translation>One file at a time, please. Your text here is unchanged.</translation>
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
        <source>The file could not be opened. Your text here is unchanged. Open the file in another program, copy the message and paste it.</source>
        <translation>The file could not be opened. Your text here is unchanged. Open the file in another program, copy the message and paste it.</translation>
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
    <name>ReplyCard</name>
    <message>
        <source>What to do now</source>
        <translation>What to do now</translation>
    </message>
    <message>
        <source>Language of the reply</source>
        <translation>Language of the reply</translation>
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
    <name>SavedStrip</name>
    <message>
        <source>Saved on %1</source>
        <translation>Saved on %1</translation>
    </message>
    <message>
        <source>Record the client&apos;s reaction</source>
        <translation>Record the client&apos;s reaction</translation>
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
    <name>Welcome</name>
    <message>
        <source>Before you answer your client</source>
        <translation>Before you answer your client</translation>
    </message>
    <message>
        <source>Paste the message on the left. You see at once whether to go on, why, and what to answer.</source>
        <translation>Paste the message on the left. You see at once whether to go on, why, and what to answer.</translation>
    </message>
    <message>
        <source>Nothing you paste leaves this computer. You need no account.</source>
        <translation>Nothing you paste leaves this computer. You need no account.</translation>
    </message>
    <message>
        <source>No message at hand? Try one:</source>
        <translation>No message at hand? Try one:</translation>
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
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d MMM</translation>
    </message>
</context>
</TS>
