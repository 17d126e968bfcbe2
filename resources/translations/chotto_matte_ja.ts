<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP">
<context>
    <name>AlreadyCard</name>
    <message>
        <source>If you already did something</source>
        <translation>もうしてしまったことがあれば</translation>
    </message>
    <message>
        <source>It happens to many. Step by step, it can be dealt with.</source>
        <translation>よくあることです。順番にすれば、落ち着いて対処できます。</translation>
    </message>
    <message>
        <source>Shows what to do now</source>
        <translation>いまからできることを見る</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>ほかの場合</translation>
    </message>
</context>
<context>
    <name>AlreadySheet</name>
    <message>
        <source>If you already did something</source>
        <translation>もうしてしまったことがあれば</translation>
    </message>
    <message>
        <source>Where you live</source>
        <translation>住んでいるところ</translation>
    </message>
    <message>
        <source>Once you save this check (Ctrl+Enter), your ticks are kept with it.</source>
        <translation>チェックを保存すると（Ctrl+Enter）、ここの印も残ります。</translation>
    </message>
    <message>
        <source>I did something else</source>
        <translation>ほかのことをしてしまった</translation>
    </message>
    <message>
        <source>Somewhere else</source>
        <translation>ほかの国</translation>
    </message>
</context>
<context>
    <name>AnswerPanel</name>
    <message>
        <source>The answer</source>
        <translation>結果</translation>
    </message>
</context>
<context>
    <name>Badge</name>
    <message>
        <source>Fine at this stage</source>
        <translation>この段階では問題なし</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>待つ</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>やめる</translation>
    </message>
</context>
<context>
    <name>Busy</name>
    <message>
        <source>Cancel</source>
        <translation>やめる</translation>
    </message>
</context>
<context>
    <name>CaseFields</name>
    <message>
        <source>Name of this record</source>
        <translation>この記録の名前</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>相手の名前</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Promised fee, deadline, what struck you …</source>
        <translation>約束の金額、締め切り、気になったことなど</translation>
    </message>
</context>
<context>
    <name>CaseHead</name>
    <message>
        <source>A record without a name</source>
        <translation>名前のない記録</translation>
    </message>
    <message>
        <source>Record: %1</source>
        <translation>記録：%1</translation>
    </message>
    <message>
        <source>You wanted to look again: %1</source>
        <translation>%1にもう一度確認</translation>
    </message>
    <message>
        <source>Name and note</source>
        <translation>名前・メモ</translation>
    </message>
    <message>
        <source>Record the client&apos;s reaction</source>
        <translation>相手の反応を記録</translation>
    </message>
    <message>
        <source>Make a report</source>
        <translation>報告用にまとめる</translation>
    </message>
    <message>
        <source>✓ Pinned to the top</source>
        <translation>✓ 上に固定中</translation>
    </message>
    <message>
        <source>Pin to the top</source>
        <translation>上に固定</translation>
    </message>
    <message>
        <source>Lets it go back to its place in the list</source>
        <translation>一覧のもとの位置に戻します</translation>
    </message>
    <message>
        <source>Keeps this record at the top of the list</source>
        <translation>この記録を一覧のいちばん上に置きます</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Deletes this record; you can bring it back</source>
        <translation>この記録を削除します（元に戻せます）</translation>
    </message>
    <message>
        <source>This will be added to the record. Ctrl+Enter saves it.</source>
        <translation>この記録に追加されます。Ctrl+Enter で保存します。</translation>
    </message>
    <message>
        <source>Saved on %1</source>
        <translation>保存しました（%1）</translation>
    </message>
    <message>
        <source>Reaction: %1</source>
        <translation>相手の反応：%1</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>いますること：%1</translation>
    </message>
</context>
<context>
    <name>CheckPanel</name>
    <message>
        <source>Reading the long text…</source>
        <translation>長い文章を読んでいます…</translation>
    </message>
    <message>
        <source>✓ Saved</source>
        <translation>✓ 保存しました</translation>
    </message>
    <message>
        <source>Check (Ctrl+Enter)</source>
        <translation>チェックする（Ctrl+Enter）</translation>
    </message>
</context>
<context>
    <name>CheckQuestion</name>
    <message>
        <source>How to look it up</source>
        <translation>確かめ方</translation>
    </message>
</context>
<context>
    <name>ChecklistCard</name>
    <message>
        <source>What only you can see</source>
        <translation>あなたの目で確かめること</translation>
    </message>
    <message numerus="yes">
        <source>%n to look up</source>
        <translation>
            <numerusform>%nつの確認</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look up (%1 done)</source>
        <translation>
            <numerusform>%nつの確認（%1つ済み）</numerusform>
        </translation>
    </message>
    <message>
        <source>A message alone does not show these. Your answers join the result above.</source>
        <translation>メッセージだけではわからないことです。答えると、上の結果に反映されます。</translation>
    </message>
    <message>
        <source>Fold the list</source>
        <translation>たたむ</translation>
    </message>
    <message>
        <source>Look at the list</source>
        <translation>確認リストを開く</translation>
    </message>
</context>
<context>
    <name>Conversation</name>
    <message>
        <source>＋ Add the client&apos;s answer</source>
        <translation>＋ 相手の返事を追加</translation>
    </message>
    <message>
        <source>Add the next message of the client (Ctrl+Shift+A)</source>
        <translation>相手から届いた次のメッセージを追加します（Ctrl+Shift+A）</translation>
    </message>
    <message>
        <source>＋ Add my answer</source>
        <translation>＋ わたしの返事を追加</translation>
    </message>
    <message>
        <source>Add what you wrote, so that it is read as yours</source>
        <translation>自分が書いた文章を追加します（相手の言葉とは分けて読みます）</translation>
    </message>
</context>
<context>
    <name>CopyLink</name>
    <message>
        <source>%1 — %2 (looked up on %3)</source>
        <translation>%1 — %2（%3 確認）</translation>
    </message>
    <message>
        <source>✓ Copied</source>
        <translation>✓ コピーしました</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
</context>
<context>
    <name>DamageReport</name>
    <message numerus="yes">
        <source>%n saved cases cannot be read, and are left out of the list. All others are there, and the history file stays as it is.</source>
        <translation>
            <numerusform>読み取れない記録が%n件あり、一覧には出していません。ほかの記録は無事で、履歴ファイルもそのままです。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayRow</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨日</translation>
    </message>
    <message>
        <source>This day</source>
        <translation>この日にする</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>日付なし</translation>
    </message>
    <message>
        <source>Another day</source>
        <translation>ほかの日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
</context>
<context>
    <name>DealPanel</name>
    <message>
        <source>② Where the deal stands</source>
        <translation>② いまの状態</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>サービス</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>There is nothing to check yet. Paste a message first.</source>
        <translation>まだチェックする文章がありません。先に相手のメッセージを貼り付けてください。</translation>
    </message>
    <message>
        <source>Checked. By your settings nothing is kept; the answer is on the screen.</source>
        <translation>チェックしました。「何も残さない」設定なので保存はしていません。結果は画面に出ています。</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>保存しました</translation>
    </message>
    <message>
        <source>This looks like another client&apos;s message: a new check begins, and the answers below start anew.</source>
        <translation>別の相手のメッセージのようです。新しいチェックとして、契約などの答えも「まだ」から始めます。</translation>
    </message>
    <message>
        <source>It is the same client</source>
        <translation>同じ相手です</translation>
    </message>
    <message>
        <source>Stopped. Press Check to have the text read again.</source>
        <translation>読むのをやめました。もう一度読むときは「チェックする」を押してください。</translation>
    </message>
    <message>
        <source>This check was kept without its text, as you had chosen.</source>
        <translation>このチェックは、設定のとおり本文を残さずに保存されています。</translation>
    </message>
</context>
<context>
    <name>Dismissing</name>
    <message>
        <source>This is wrong</source>
        <translation>これは違う</translation>
    </message>
    <message>
        <source>Asks why, and then leaves this out of the judgement</source>
        <translation>理由を選ぶと、この項目を外して判定し直します</translation>
    </message>
</context>
<context>
    <name>Drafts</name>
    <message>
        <source>You can go on where you left off.</source>
        <translation>前回の続きです。</translation>
    </message>
    <message>
        <source>Clear it</source>
        <translation>消す</translation>
    </message>
    <message>
        <source>Back to it</source>
        <translation>書きかけに戻る</translation>
    </message>
    <message>
        <source>What you had typed is set aside.</source>
        <translation>書きかけの文章は、残してあります。</translation>
    </message>
    <message numerus="yes">
        <source>%n texts you had typed are set aside.</source>
        <translation>
            <numerusform>書きかけの文章を%n件、残してあります。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErrorDetails</name>
    <message>
        <source>Details</source>
        <translation>くわしく</translation>
    </message>
    <message>
        <source>Details of the error</source>
        <translation>エラーのくわしい内容</translation>
    </message>
    <message>
        <source>✓ Copied</source>
        <translation>✓ コピーしました</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy the details of the error</source>
        <translation>エラーのくわしい内容をコピー</translation>
    </message>
</context>
<context>
    <name>ExampleChips</name>
    <message>
        <source>No message at hand? Try one:</source>
        <translation>手元にメッセージがないときは、例で試せます。</translation>
    </message>
    <message>
        <source>Fills the box with this example</source>
        <translation>この例を欄に入れます</translation>
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
        <translation>根拠を見る</translation>
    </message>
    <message>
        <source>Change my answer</source>
        <translation>答えを変える</translation>
    </message>
    <message>
        <source>Breaks the service&apos;s rules</source>
        <translation>サービスのルール違反</translation>
    </message>
    <message>
        <source>Common in fraud</source>
        <translation>詐欺によくある形</translation>
    </message>
    <message>
        <source>%1 (%2; looked up on %3)</source>
        <translation>%1（%2、%3 確認）</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Runs on this computer only. Your messages are sent nowhere.</source>
        <translation>この端末の中だけで動いています。メッセージはどこにも送信されません。</translation>
    </message>
    <message>
        <source>Rules %1</source>
        <translation>ルール %1</translation>
    </message>
    <message>
        <source>Rules %1 (earlier set)</source>
        <translation>ルール %1（前のもの）</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>設定(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>Language, text size, colours, what is kept (%1)</source>
        <translation>言語、文字の大きさ、色、残すもの（%1）</translation>
    </message>
    <message>
        <source>How to use this, the rules, places to ask (%1)</source>
        <translation>使い方、ルール、相談先（%1）</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語 (Language)</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>項目</translation>
    </message>
</context>
<context>
    <name>HintsSection</name>
    <message>
        <source>Where to look</source>
        <translation>確認する場所</translation>
    </message>
</context>
<context>
    <name>HistoryActs</name>
    <message numerus="yes">
        <source>%n moved to the trash</source>
        <translation>
            <numerusform>%n件をごみ箱へ移しました</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message numerus="yes">
        <source>Erase %n for good? This cannot be undone.</source>
        <translation>
            <numerusform>%n件を完全に消しますか？ 元に戻せません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>やめる</translation>
    </message>
</context>
<context>
    <name>HistoryDelegate</name>
    <message>
        <source>Name of this case</source>
        <translation>この記録の名前</translation>
    </message>
    <message>
        <source>Enter keeps the name, Esc does not. Left empty: the start of the message.</source>
        <translation>Enterで決定、Escで取り消し。空にすると本文のはじめが名前になります。</translation>
    </message>
    <message>
        <source>Empty: as the message begins</source>
        <translation>空なら本文のはじめ</translation>
    </message>
</context>
<context>
    <name>HistoryFilters</name>
    <message>
        <source>Show only some of the saved checks</source>
        <translation>条件に合う記録だけを表示します</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>しぼりこみ</translation>
    </message>
    <message>
        <source>Remove filter: %1</source>
        <translation>条件「%1」を外す</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>やめましょう</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>ちょっと待って</translation>
    </message>
    <message>
        <source>Ask first</source>
        <translation>確認してから</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>気になる点なし</translation>
    </message>
    <message>
        <source>No reaction yet</source>
        <translation>反応待ち</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>ごみ箱</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>＋ &amp;New check</source>
        <translation>＋ 新しいチェック(&amp;N)</translation>
    </message>
    <message>
        <source>Start with an empty message (Ctrl+N)</source>
        <translation>空のメッセージから始めます（Ctrl+N）</translation>
    </message>
    <message>
        <source>New check</source>
        <translation>新しいチェック</translation>
    </message>
    <message>
        <source>Saved checks</source>
        <translation>保存したチェック</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>条件を消す</translation>
    </message>
    <message>
        <source>Enter opens, F2 renames, Delete moves to the trash, the menu key has all.</source>
        <translation>Enterで開く、F2で名前を変える、Deleteでごみ箱へ。メニューキーですべて出ます。</translation>
    </message>
</context>
<context>
    <name>HistoryTools</name>
    <message>
        <source>Searching...</source>
        <translation>さがしています…</translation>
    </message>
    <message numerus="yes">
        <source>Loading: %n so far</source>
        <translation>
            <numerusform>読み込んでいます（%n件まで）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Trash: %n</source>
        <translation>
            <numerusform>ごみ箱：%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n or more found</source>
        <translation>
            <numerusform>%n件以上あります</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n件ありました</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved checks</source>
        <translation>保存したチェック</translation>
    </message>
    <message>
        <source>Nothing saved contains “%1”.</source>
        <translation>「%1」を含む記録はありません。</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>ごみ箱は空です。</translation>
    </message>
    <message>
        <source>Nothing saved fits these filters.</source>
        <translation>この条件に合う記録はありません。</translation>
    </message>
    <message>
        <source>Nothing saved yet. What you check with Ctrl+Enter is kept here.</source>
        <translation>まだ何も保存されていません。「チェックする」を押したものが、ここに残ります。</translation>
    </message>
</context>
<context>
    <name>KeepChoice</name>
    <message>
        <source>With the text</source>
        <translation>本文も残す</translation>
    </message>
    <message>
        <source>The message, the answer and the client&apos;s reaction are kept. You can read them again, and a report can quote them.</source>
        <translation>メッセージと結果、相手の反応を残します。あとで読み返せて、報告書にも引用できます。</translation>
    </message>
    <message>
        <source>Without the text</source>
        <translation>本文は残さない</translation>
    </message>
    <message>
        <source>The answer, the date and the service are kept, but no word of the message. A report cannot quote it.</source>
        <translation>結果と日付、サービスだけを残し、メッセージの言葉は残しません。報告書に本文は入りません。</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>何も残さない</translation>
    </message>
    <message>
        <source>A new check leaves no record: its answer is on the screen, and gone when you close it.</source>
        <translation>新しいチェックは記録に残しません。結果は画面に出るだけで、閉じると消えます。</translation>
    </message>
</context>
<context>
    <name>LinkRow</name>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy the address %1</source>
        <translation>アドレス %1 をコピー</translation>
    </message>
    <message>
        <source>✓ Copied</source>
        <translation>✓ コピーしました</translation>
    </message>
</context>
<context>
    <name>LookAgain</name>
    <message>
        <source>Look at it again</source>
        <translation>もう一度見る日</translation>
    </message>
    <message>
        <source>While you wait for an answer: choose a day, and this record reminds you.</source>
        <translation>返事を待つあいだに。日を選ぶと、その日にこの記録でお知らせします。</translation>
    </message>
    <message>
        <source>You look at it again: %1</source>
        <translation>%1にもう一度確認</translation>
    </message>
    <message>
        <source>The day has come: %1</source>
        <translation>もう一度確認する日：%1</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明日</translation>
    </message>
    <message>
        <source>In 3 days</source>
        <translation>3日後</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>1週間後</translation>
    </message>
    <message>
        <source>Another day to look at it again</source>
        <translation>もう一度見る、ほかの日</translation>
    </message>
    <message>
        <source>Without a reminder</source>
        <translation>お知らせをやめる</translation>
    </message>
    <message>
        <source>Another day …</source>
        <translation>ほかの日…</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Something went wrong inside the app. Your text is still on the screen, and saved checks are safe. If it happens again, start the app anew.</source>
        <translation>アプリの中で、思わぬ問題が起きました。文章は画面に残っていて、保存したチェックも無事です。くり返すときは、アプリを起動し直してください。</translation>
    </message>
    <message>
        <source>The rules of this app could not be read, so nothing can be checked. Please install the app again.</source>
        <translation>チェックのルールを読み込めなかったため、いまは調べられません。お手数ですが、アプリを入れ直してください。</translation>
    </message>
    <message>
        <source>The checking rules on this computer are damaged. Until they are repaired, messages are checked with the set built into the app (%1). Please install the app again.</source>
        <translation>このパソコンのチェックのルールが壊れています。直るまでは、アプリに組み込みのルール（版 %1）で調べます。お手数ですが、アプリを入れ直してください。</translation>
    </message>
    <message>
        <source>The checking rules on this computer are damaged. Until they are repaired, messages are checked with the last good set (%1, of %2). Please install the app again.</source>
        <translation>このパソコンのチェックのルールが壊れています。直るまでは、%2に読み込めた前のルール（版 %1）で調べます。お手数ですが、アプリを入れ直してください。</translation>
    </message>
    <message>
        <source>Chotto Matte! - a check before you answer</source>
        <translation>ちょっと待って！ — 返事の前のチェック</translation>
    </message>
</context>
<context>
    <name>MaskChoice</name>
    <message>
        <source>Hide personal data</source>
        <translation>個人情報を隠す</translation>
    </message>
    <message>
        <source>No telephone number, address or account was found.</source>
        <translation>電話番号、アドレス、口座番号などは見つかりませんでした。</translation>
    </message>
    <message numerus="yes">
        <source>Mail addresses (%n)</source>
        <translation>
            <numerusform>メールアドレス %n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Telephone numbers (%n)</source>
        <translation>
            <numerusform>電話番号 %n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Links (%n)</source>
        <translation>
            <numerusform>リンク %n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>IDs and account numbers (%n)</source>
        <translation>
            <numerusform>ID・口座番号 %n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Your own name, to hide it (several: separated by commas)</source>
        <translation>隠したい自分の名前（いくつもあるときは「、」で区切ります）</translation>
    </message>
    <message>
        <source>Your own name, to hide it</source>
        <translation>隠したい自分の名前</translation>
    </message>
</context>
<context>
    <name>MessagePanel</name>
    <message>
        <source>Put in what you copied (Ctrl+V)</source>
        <translation>コピーした文章を入れます（Ctrl+V）</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>ファイルを開く</translation>
    </message>
    <message>
        <source>There is no text to paste yet. Copy the client&apos;s message first.</source>
        <translation>貼り付けられる文章がまだありません。先に相手のメッセージをコピーしてください。</translation>
    </message>
    <message>
        <source>One text at a time, please. Your text here is unchanged.</source>
        <translation>文章のファイルは1つずつ入れてください。入力した文章はそのままです。</translation>
    </message>
    <message>
        <source>① Client&apos;s message</source>
        <translation>① 相手のメッセージ</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>貼り付け(&amp;P)</translation>
    </message>
    <message>
        <source>Put in a text file, a saved mail (.eml) or a screenshot</source>
        <translation>テキスト、保存したメール（.eml）、スクリーンショットを入れます</translation>
    </message>
    <message>
        <source>Open a message or a screenshot</source>
        <translation>メッセージやスクリーンショットを開く</translation>
    </message>
    <message>
        <source>Messages and screenshots (%1)</source>
        <translation>メッセージとスクリーンショット (%1)</translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation>すべてのファイル (%1)</translation>
    </message>
    <message>
        <source>A message was taken out of the conversation.</source>
        <translation>やり取りからメッセージを外しました。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>This file is larger than %1 MB, too large for a message. Your text here is unchanged. Copy the part you want to check and paste it.</source>
        <translation>このファイルは%1MBを超えていて、メッセージとしては大きすぎます。ここの文章はそのままです。調べたい部分をコピーして、貼り付けてください。</translation>
    </message>
    <message>
        <source>This file is not a text file that can be read here. Your text here is unchanged. Open the file, copy the message and paste it.</source>
        <translation>このファイルは、ここで読めるテキストファイルではありません。ここの文章はそのままです。ファイルを開き、メッセージをコピーして貼り付けてください。</translation>
    </message>
    <message>
        <source>There is no text in this mail file. Your text here is unchanged. Open the mail in your mail program, copy the message and paste it.</source>
        <translation>このメールのファイルには文章がありませんでした。入力した文章はそのままです。メールソフトで開き、メッセージをコピーして貼り付けてください。</translation>
    </message>
    <message>
        <source>The file could not be opened. Your text here is unchanged. Open the file in another program, copy the message and paste it.</source>
        <translation>ファイルを開けませんでした。ここの文章はそのままです。ほかのアプリでファイルを開き、メッセージをコピーして貼り付けてください。</translation>
    </message>
</context>
<context>
    <name>MomentRow</name>
    <message>
        <source>You are looking at this one</source>
        <translation>いま表示しています</translation>
    </message>
    <message>
        <source>Show this answer</source>
        <translation>このときの結果を見る</translation>
    </message>
</context>
<context>
    <name>MotivesSection</name>
    <message>
        <source>Why they do this</source>
        <translation>相手がそうする理由</translation>
    </message>
</context>
<context>
    <name>NormalSection</name>
    <message>
        <source>This would be normal</source>
        <translation>こうなら普通です</translation>
    </message>
</context>
<context>
    <name>NotFoundSection</name>
    <message>
        <source>Checked and not found</source>
        <translation>チェックして、見つからなかったもの</translation>
    </message>
</context>
<context>
    <name>NotedSection</name>
    <message>
        <source>Noted, and fine at this stage</source>
        <translation>いまの段階では問題ないもの</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close this notice</source>
        <translation>このお知らせを閉じる</translation>
    </message>
</context>
<context>
    <name>OutcomeCard</name>
    <message>
        <source>How did the client react?</source>
        <translation>相手の反応</translation>
    </message>
    <message>
        <source>Choose what happened after you asked. You see what it means.</source>
        <translation>お願いしたあと、相手はどうしましたか。選ぶと、その意味が分かります。</translation>
    </message>
    <message>
        <source>You can record this once the check is saved (Ctrl+Enter).</source>
        <translation>「チェックする」で保存すると、記録できるようになります。</translation>
    </message>
    <message>
        <source>No reaction yet</source>
        <translation>まだ反応はない</translation>
    </message>
</context>
<context>
    <name>OwnTextNote</name>
    <message>
        <source>Before you send this</source>
        <translation>送る前に</translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message>
        <source>Message</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Saved checks</source>
        <translation>保存したチェック</translation>
    </message>
</context>
<context>
    <name>PartBox</name>
    <message>
        <source>Paste or type the message you received. You can also drop a text file or a screenshot here.</source>
        <translation>届いたメッセージを貼り付けるか、入力してください。テキストファイルやスクリーンショットを、ここにドロップしても入ります。</translation>
    </message>
    <message>
        <source>Paste or type what you wrote back.</source>
        <translation>自分が返した文章を貼り付けるか、入力してください。</translation>
    </message>
    <message>
        <source>Paste or type what the client wrote next.</source>
        <translation>そのあと相手から届いた文章を貼り付けるか、入力してください。</translation>
    </message>
    <message>
        <source>Your message</source>
        <translation>自分のメッセージ</translation>
    </message>
    <message>
        <source>The client&apos;s message</source>
        <translation>相手のメッセージ</translation>
    </message>
    <message>
        <source>It is checked while you type. F8 goes to the next marked words.</source>
        <translation>入力すると、そのままチェックされます。F8キーで、印のついた次の言葉へ移ります。</translation>
    </message>
    <message>
        <source>Who wrote message %1?</source>
        <translation>%1番目のメッセージを書いた人</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>相手</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>わたし</translation>
    </message>
    <message>
        <source>Remove message %1</source>
        <translation>%1番目のメッセージを外す</translation>
    </message>
    <message>
        <source>Remove this message from the conversation</source>
        <translation>このメッセージをやり取りから外します</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨日</translation>
    </message>
    <message>
        <source>When was message %1 written?</source>
        <translation>%1番目のメッセージの日付</translation>
    </message>
</context>
<context>
    <name>PictureStrip</name>
    <message>
        <source>Pictures of this check</source>
        <translation>このチェックの画像</translation>
    </message>
    <message>
        <source>A picture is kept as proof; its words are not read. Type or paste the words that worry you into the box above: they are checked.</source>
        <translation>画像は証拠として残せますが、中の文字は読み取りません。気になる言葉を、上の欄に打つか貼り付けてください。その言葉をチェックします。</translation>
    </message>
</context>
<context>
    <name>PictureThumb</name>
    <message>
        <source>%1: click to see it large</source>
        <translation>%1：クリックで大きく表示</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>画像 %1</translation>
    </message>
    <message>
        <source>Shows it large; Esc makes it small again</source>
        <translation>大きく表示します。Escキーで元に戻ります</translation>
    </message>
    <message>
        <source>Take out the picture %1</source>
        <translation>画像 %1 を外す</translation>
    </message>
    <message>
        <source>Take this picture out</source>
        <translation>この画像を外します</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>Screenshot</source>
        <translation>スクリーンショット</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>画像 %1</translation>
    </message>
    <message>
        <source>The picture was taken out.</source>
        <translation>画像を外しました。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>A check can hold %1 pictures. Please add those that matter most; nothing has changed.</source>
        <translation>1つのチェックに入れられる画像は%1枚までです。大事なものを選んで入れてください。いまの内容はそのままです。</translation>
    </message>
    <message>
        <source>Reading the picture…</source>
        <translation>画像を読み込んでいます…</translation>
    </message>
    <message>
        <source>The picture “%2” is larger than %1 MB, too large to keep here. Nothing else has changed. Cut out the part that matters, and add that.</source>
        <translation>画像「%2」は %1 MB を超えていて、ここで扱うには大きすぎます。ほかは何も変わっていません。大事なところを切り取って入れてください。</translation>
    </message>
    <message>
        <source>The picture “%2” has more than %1 million pixels, too many to show here. Nothing else has changed. Cut out the part that matters, and add that.</source>
        <translation>画像「%2」は %100万画素を超えていて、ここで扱うには大きすぎます。ほかは何も変わっていません。大事なところを切り取って入れてください。</translation>
    </message>
    <message>
        <source>The picture “%2” could not be opened. Nothing else has changed. Take a screenshot of it and paste that here.</source>
        <translation>画像「%2」を開けませんでした。ほかは何も変わっていません。画面に表示してスクリーンショットを撮り、ここに貼り付けてください。</translation>
    </message>
    <message>
        <source>“%2” is no picture that can be shown here, or it is damaged. Nothing else has changed. Take a screenshot of it and paste that here.</source>
        <translation>「%2」は、ここで表示できる画像ではないか、壊れています。ほかは何も変わっていません。画面に表示してスクリーンショットを撮り、ここに貼り付けてください。</translation>
    </message>
</context>
<context>
    <name>Quote</name>
    <message>
        <source>“%1”</source>
        <translation>「%1」</translation>
    </message>
    <message>
        <source>Shows these words in the message</source>
        <translation>メッセージの中のこの言葉を表示します</translation>
    </message>
</context>
<context>
    <name>Reminder</name>
    <message>
        <source>Today you wanted to look at this again</source>
        <translation>今日は、もう一度確認する日です</translation>
    </message>
    <message>
        <source>You wanted to look at this again: %1</source>
        <translation>もう一度確認する日でした：%1</translation>
    </message>
    <message>
        <source>If they have answered, add the answer to the message and check it. If they have not, choose “They went silent”: you see what it means and what to do.</source>
        <translation>返事が来ていたら、メッセージに追加してチェックしましょう。来ていなければ「返事がなくなった」を選ぶと、その意味と、次にすることがわかります。</translation>
    </message>
    <message>
        <source>See how it went on. If anything is new, add it to the message and check.</source>
        <translation>その後どうなったかを見てみましょう。新しい連絡があれば、メッセージに追加してチェックできます。</translation>
    </message>
    <message>
        <source>Record the reaction</source>
        <translation>相手の反応を記録する</translation>
    </message>
    <message>
        <source>I have looked</source>
        <translation>確認しました</translation>
    </message>
    <message>
        <source>Takes the reminder away</source>
        <translation>このお知らせを消します</translation>
    </message>
</context>
<context>
    <name>ReplySection</name>
    <message>
        <source>What to do now</source>
        <translation>いま、すること</translation>
    </message>
    <message>
        <source>A reply you can send</source>
        <translation>そのまま送れる返信文</translation>
    </message>
    <message>
        <source>Language of the reply</source>
        <translation>返信文の言語</translation>
    </message>
    <message>
        <source>How to say it</source>
        <translation>言い方</translation>
    </message>
    <message>
        <source>Recommended here</source>
        <translation>おすすめの言い方</translation>
    </message>
    <message>
        <source>The reply</source>
        <translation>返信文</translation>
    </message>
    <message>
        <source>You can change it here; what stands in this field is copied.</source>
        <translation>ここで書き直せます。コピーされるのは、この欄の文章です。</translation>
    </message>
    <message>
        <source>Back to the original wording</source>
        <translation>元の文に戻す</translation>
    </message>
    <message>
        <source>If you did already what they asked…</source>
        <translation>もう応じてしまったときは…</translation>
    </message>
    <message>
        <source>Now paste it into: %1</source>
        <translation>%1に貼り付けて送りましょう</translation>
    </message>
    <message>
        <source>✓ Copied</source>
        <translation>✓ コピーしました</translation>
    </message>
    <message>
        <source>Copy this reply</source>
        <translation>この返信をコピー</translation>
    </message>
    <message>
        <source>Copies the reply above (Ctrl+Shift+C)</source>
        <translation>上の返信文をコピーします（Ctrl+Shift+C）</translation>
    </message>
</context>
<context>
    <name>ReportSheet</name>
    <message>
        <source>Report</source>
        <translation>報告書</translation>
    </message>
    <message>
        <source>The report could not be saved there. Nothing was changed; please choose another folder.</source>
        <translation>その場所には保存できませんでした。元のファイルはそのままです。別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>保存しました：%1</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>This is all the report will say. Nothing is written until you save it. What the client wrote, and how to reach them, is the proof: hide only what is yours.</source>
        <translation>報告書に入るのは、ここに見えているものだけです。保存するまでファイルはできません。相手の言葉や連絡先は証拠になるので、隠すのは自分の情報だけにしましょう。</translation>
    </message>
    <message>
        <source>Language of the report</source>
        <translation>報告書の言語</translation>
    </message>
    <message>
        <source>Put the pictures into the PDF</source>
        <translation>画像もPDFに入れる</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>プレビュー</translation>
    </message>
    <message>
        <source>Preview of the report</source>
        <translation>報告書のプレビュー</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>PDFで保存</translation>
    </message>
    <message>
        <source>Save as text</source>
        <translation>テキストで保存</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>報告書をコピー</translation>
    </message>
    <message>
        <source>The rules of today do not know this service, so there is no report.</source>
        <translation>いまのルールにないサービスの記録なので、報告書を作れません。</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDFファイル (*.pdf)</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>テキストファイル (*.txt)</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>報告書を保存</translation>
    </message>
    <message>
        <source>There is already a file “%1”.</source>
        <translation>「%1」というファイルが、もうあります。</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>置き換える</translation>
    </message>
    <message>
        <source>The folder did not open. It is %1.</source>
        <translation>フォルダーを開けませんでした。場所は %1 です。</translation>
    </message>
    <message>
        <source>The report was copied as text.</source>
        <translation>報告書をテキストでコピーしました。</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <source>Search the rules</source>
        <translation>ルールをさがす</translation>
    </message>
    <message>
        <source>No rule speaks of this. Try another word.</source>
        <translation>この言葉のルールは見つかりません。別の言葉でさがしてみてください。</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search saved checks</source>
        <translation>記録をさがす</translation>
    </message>
    <message>
        <source>Search messages, names, clients and notes (Ctrl+F)</source>
        <translation>本文・名前・相手・メモからさがします（Ctrl+F）</translation>
    </message>
    <message>
        <source>Looks in messages, names, clients and notes. Down goes to the list.</source>
        <translation>本文・名前・相手・メモからさがします。下矢印キーで一覧へ移ります。</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n件を選択中</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation>選択を外す</translation>
    </message>
</context>
<context>
    <name>ServicesPage</name>
    <message>
        <source>Service</source>
        <translation>サービス</translation>
    </message>
</context>
<context>
    <name>SetAsideLine</name>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>「%1」</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>理由：%1</translation>
    </message>
    <message>
        <source>Lets this count in the judgement again</source>
        <translation>この項目を判定に戻します</translation>
    </message>
</context>
<context>
    <name>SetAsideSection</name>
    <message>
        <source>What you set aside</source>
        <translation>外した項目</translation>
    </message>
</context>
<context>
    <name>SettingsSheet</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字の大きさ</translation>
    </message>
    <message>
        <source>Also with the keyboard: %1 and %2, %3 for the usual size.</source>
        <translation>キーボードでは %1 と %2、元の大きさに戻すには %3。</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>文字を小さく</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>文字を大きく</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>元の大きさ</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>色</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>パソコンに合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>明るい</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>暗い</translation>
    </message>
    <message>
        <source>Service a new check starts with</source>
        <translation>新しいチェックで最初に選ばれるサービス</translation>
    </message>
    <message>
        <source>What is kept of a check</source>
        <translation>チェックを残す方法</translation>
    </message>
    <message>
        <source>This is about new checks. What was kept before stays as it is.</source>
        <translation>これから行うチェックの設定です。すでに残した記録はそのままです。</translation>
    </message>
    <message>
        <source>Where it is kept</source>
        <translation>残す場所</translation>
    </message>
    <message>
        <source>Everything lies in this one file on this computer.</source>
        <translation>すべて、このパソコンの次のファイルに入っています。</translation>
    </message>
    <message>
        <source>Place of the file</source>
        <translation>ファイルの場所</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>パスをコピー</translation>
    </message>
    <message>
        <source>Checking rules</source>
        <translation>チェックのルール</translation>
    </message>
    <message>
        <source>The one chosen last</source>
        <translation>最後に選んだサービス</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Version %1. The pages it rests on were last read on %2.</source>
        <translation>版 %1。もとになったページを最後に確認した日：%2</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>変更しました</translation>
    </message>
    <message>
        <source>Holds from the next check on</source>
        <translation>次のチェックから使います</translation>
    </message>
    <message>
        <source>The folder did not open; its path can be copied</source>
        <translation>フォルダーを開けませんでした。パスはコピーできます</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>コピーしました</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>← &amp;Back</source>
        <translation>← 戻る(&amp;B)</translation>
    </message>
    <message>
        <source>Back to the check (Esc)</source>
        <translation>チェックに戻ります（Esc）</translation>
    </message>
</context>
<context>
    <name>Statements</name>
    <message>
        <source>The service&apos;s rules</source>
        <translation>サービスのルール</translation>
    </message>
    <message>
        <source>Tricks of fraud</source>
        <translation>だましの手口</translation>
    </message>
</context>
<context>
    <name>SwitchRow</name>
    <message>
        <source>Not yet</source>
        <translation>まだ</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>済み</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>わからない</translation>
    </message>
    <message>
        <source>Where do I see this?</source>
        <translation>どこで確認？</translation>
    </message>
</context>
<context>
    <name>TickList</name>
    <message>
        <source>The service&apos;s own desk: %1</source>
        <translation>サービスの窓口：%1</translation>
    </message>
    <message>
        <source>Numbers and hours change: have a look at the official page, too.</source>
        <translation>番号や時間は変わることがあります。公式のページでも確かめてください。</translation>
    </message>
    <message>
        <source>All done. You have dealt with it well.</source>
        <translation>すべて済みました。よく対処できましたね。</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 done</source>
        <translation>
            <numerusform>%1つのうち%nつ済み</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TickRow</name>
    <message>
        <source>Whom to ask: %1</source>
        <translation>相談先：%1</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>たたむ</translation>
    </message>
    <message>
        <source>How to reach them</source>
        <translation>連絡のしかた</translation>
    </message>
</context>
<context>
    <name>TimelineCard</name>
    <message>
        <source>This job so far</source>
        <translation>この案件のこれまで</translation>
    </message>
</context>
<context>
    <name>VerdictSection</name>
    <message numerus="yes">
        <source>You set aside %n thing(s).</source>
        <translation>
            <numerusform>あなたが外した項目が%n件あります。</numerusform>
        </translation>
    </message>
    <message>
        <source> With everything it would be: %1</source>
        <translation>外す前の判定：%1</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Before you answer your client</source>
        <translation>返事をする前に、ひと呼吸</translation>
    </message>
    <message>
        <source>Put in the client&apos;s message, and you see at once whether to go on, why, and what to answer; nothing you put in leaves this computer.</source>
        <translation>相手のメッセージを入れると、進んでよさそうか、その理由、返事の書き方がすぐにわかります。入れたものが、この端末の外に出ることはありません。</translation>
    </message>
</context>
<context>
    <name>WhySection</name>
    <message numerus="yes">
        <source>Why (%n found)</source>
        <translation>
            <numerusform>そう判断した理由（%n件）</numerusform>
        </translation>
    </message>
    <message>
        <source>Set aside: %1</source>
        <translation>外しました：%1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
</context>
<context>
    <name>_Question</name>
    <message>
        <source>What is wrong about it?</source>
        <translation>どこが違いますか？</translation>
    </message>
    <message>
        <source>A note for yourself, if you like</source>
        <translation>ひとことメモ（書かなくてもかまいません）</translation>
    </message>
    <message>
        <source>Set this aside</source>
        <translation>この項目を外す</translation>
    </message>
    <message>
        <source>The judgement is made again without it. You can undo this.</source>
        <translation>この項目を除いて判定し直します。あとで元に戻せます。</translation>
    </message>
    <message>
        <source>Choose a reason first</source>
        <translation>先に理由を選んでください</translation>
    </message>
    <message>
        <source>Leave it in</source>
        <translation>外さない</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>This app is open already, but that window does not answer. You can work here; what you save in either window is kept.</source>
        <translation>このアプリはもう開いていますが、そのウィンドウが応答しません。この画面でも使えます。どちらで保存しても記録は残ります。</translation>
    </message>
</context>
<context>
    <name>dates</name>
    <message>
        <source>Today %1</source>
        <translation>今日 %1</translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <translation>昨日 %1</translation>
    </message>
    <message>
        <source>today, %1</source>
        <translation>今日、%1</translation>
    </message>
    <message>
        <source>tomorrow, %1</source>
        <translation>明日、%1</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <translation>M月d日（ddd）</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <translation>yyyy年M月d日（ddd）</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>M月d日</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>Chotto Matte! %1, checking rules %2</source>
        <translation>ちょっと待って！ %1（ルールの版 %2）</translation>
    </message>
    <message>
        <source>Qt and PySide6</source>
        <translation>Qt と PySide6</translation>
    </message>
    <message>
        <source>This app uses Qt and PySide6 unchanged, under the GNU Lesser General Public License, version 3. You may replace them with versions of your own. The licence and the source code are on the pages of the Qt Project and of GNU.</source>
        <translation>このアプリは Qt と PySide6 を、GNU LGPL（Lesser General Public License）バージョン 3 のもとで、変更せずに使っています。ご自分の版に入れ替えることもできます。ライセンスの全文とソースコードは、Qt Project と GNU のページにあります。</translation>
    </message>
    <message>
        <source>Source: %1 (read on %2)</source>
        <translation>出典：%1（%2に確認）</translation>
    </message>
    <message>
        <source>How to use it</source>
        <translation>使い方</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>キーボード</translation>
    </message>
    <message>
        <source>What is checked</source>
        <translation>チェックする項目</translation>
    </message>
    <message>
        <source>What each service allows</source>
        <translation>サービスごとの決まり</translation>
    </message>
    <message>
        <source>Whom to ask</source>
        <translation>相談先</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>あなたのデータ</translation>
    </message>
    <message>
        <source>About and licences</source>
        <translation>このアプリとライセンス</translation>
    </message>
    <message>
        <source>Paste the client&apos;s message into the box.</source>
        <translation>相手のメッセージを貼り付けます。</translation>
    </message>
    <message>
        <source>Choose the service, and say whether contract and escrow are done.</source>
        <translation>サービスを選び、契約と仮払いが済んだかどうかを選びます。</translation>
    </message>
    <message>
        <source>Read the answer from the top: the verdict, then what to do now.</source>
        <translation>結果を上から読みます。判定の次に、いますることが書いてあります。</translation>
    </message>
    <message>
        <source>Copy the reply and send it in the service&apos;s own messages.</source>
        <translation>返信文をコピーして、サービスのメッセージ欄から送ります。</translation>
    </message>
    <message>
        <source>Press the check button to keep it, and note later how they reacted.</source>
        <translation>「チェックする」で記録に残し、あとで相手の反応も記録します。</translation>
    </message>
    <message>
        <source>This app judges by rules, from what is written. It can miss things; when something feels wrong, wait and ask somebody.</source>
        <translation>このアプリは、書かれた言葉をルールに照らして判定します。見落とすこともあります。おかしいと感じたら、返事を待って、だれかに相談してください。</translation>
    </message>
    <message>
        <source>Wherever you are</source>
        <translation>どこに住んでいても</translation>
    </message>
    <message>
        <source>For: %1</source>
        <translation>こんなとき：%1</translation>
    </message>
    <message>
        <source>How: %1</source>
        <translation>連絡のしかた：%1</translation>
    </message>
    <message>
        <source>Hours: %1</source>
        <translation>受付時間：%1</translation>
    </message>
    <message>
        <source>Hours: %1 (not confirmed; please check before you call)</source>
        <translation>受付時間：%1（未確認です。連絡の前に確かめてください）</translation>
    </message>
    <message>
        <source>Languages: %1</source>
        <translation>言葉：%1</translation>
    </message>
    <message>
        <source>You, and whoever administers this computer</source>
        <translation>あなたと、このパソコンの管理者</translation>
    </message>
    <message>
        <source>What</source>
        <translation>残すもの</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Who can read it</source>
        <translation>読める人</translation>
    </message>
    <message>
        <source>Saved checks, drafts, notes and pictures</source>
        <translation>保存したチェック、下書き、メモ、画像</translation>
    </message>
    <message>
        <source>history.sqlite3 in the folder below</source>
        <translation>下のフォルダーの history.sqlite3</translation>
    </message>
    <message>
        <source>Settings (never a word of a message)</source>
        <translation>設定（メッセージの言葉は入りません）</translation>
    </message>
    <message>
        <source>window.ini, see below</source>
        <translation>window.ini（場所は下にあります）</translation>
    </message>
    <message>
        <source>A copy of the rules, for a faster start</source>
        <translation>ルールの写し（次の起動を速くするため）</translation>
    </message>
    <message>
        <source>the cache folder of this computer</source>
        <translation>このパソコンのキャッシュのフォルダー</translation>
    </message>
    <message>
        <source>A report you save, a reply you copy</source>
        <translation>保存した報告書、コピーした返信文</translation>
    </message>
    <message>
        <source>where you put it</source>
        <translation>あなたが置いた場所</translation>
    </message>
    <message>
        <source>Whoever you give it to</source>
        <translation>あなたが渡した相手</translation>
    </message>
    <message>
        <source>This app uses no network. Nothing you paste leaves this computer.</source>
        <translation>このアプリは通信をしません。貼り付けた文章が、このパソコンの外へ出ることはありません。</translation>
    </message>
    <message>
        <source>The folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>The settings</source>
        <translation>設定ファイル</translation>
    </message>
    <message>
        <source>The file is not encrypted. Whoever can log in as you can read it; to protect the whole computer, use the encryption of the system. What is kept of new checks can be chosen in the settings.</source>
        <translation>ファイルは暗号化していません。あなたとしてログインできる人は読めます。パソコンごと守りたいときは、ディスク全体の暗号化をお使いください。新しいチェックで残すものは、設定で選べます。</translation>
    </message>
    <message>
        <source>For example: “%1”</source>
        <translation>例：「%1」</translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation>なぜ気をつけるのか</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>どうするか</translation>
    </message>
    <message>
        <source>Contact outside the service</source>
        <translation>サービスの外での連絡</translation>
    </message>
    <message>
        <source>Payment that does not go through the service</source>
        <translation>サービスを通さない支払い</translation>
    </message>
    <message>
        <source>Starting the work</source>
        <translation>作業を始めること</translation>
    </message>
    <message>
        <source>An identity check by the client</source>
        <translation>クライアントによる本人確認</translation>
    </message>
    <message>
        <source>Once the service has approved it</source>
        <translation>サービスの承認が出たあと</translation>
    </message>
    <message>
        <source>When something is wrong</source>
        <translation>おかしいと思ったら</translation>
    </message>
    <message>
        <source>Before the contract</source>
        <translation>契約前</translation>
    </message>
    <message>
        <source>Contract made, escrow not yet</source>
        <translation>契約済み・仮払い前</translation>
    </message>
    <message>
        <source>Contract and escrow done</source>
        <translation>契約・仮払い済み</translation>
    </message>
    <message>
        <source>At every stage</source>
        <translation>どの段階でも</translation>
    </message>
</context>
<context>
    <name>history</name>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>名前を変える</translation>
    </message>
    <message>
        <source>Client and note...</source>
        <translation>相手の名前・メモ…</translation>
    </message>
    <message>
        <source>Pin to the top</source>
        <translation>上に固定する</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>固定を外す</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>ごみ箱へ移す</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>完全に消す</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Client: %1</source>
        <translation>相手：%1</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>固定中</translation>
    </message>
    <message>
        <source>Look again today</source>
        <translation>今日みなおす</translation>
    </message>
    <message>
        <source>Look again: %1</source>
        <translation>%1にみなおす</translation>
    </message>
</context>
<context>
    <name>shortcuts</name>
    <message>
        <source>Check and save</source>
        <translation>チェックして保存する</translation>
    </message>
    <message>
        <source>Start a new check</source>
        <translation>新しいチェックを始める</translation>
    </message>
    <message>
        <source>Add the client&apos;s answer to the message</source>
        <translation>相手の返事を追加する</translation>
    </message>
    <message>
        <source>Copy the reply</source>
        <translation>返信文をコピーする</translation>
    </message>
    <message>
        <source>Search saved checks</source>
        <translation>保存したチェックをさがす</translation>
    </message>
    <message>
        <source>Go to the next marked words</source>
        <translation>次の印の言葉へ進む</translation>
    </message>
    <message>
        <source>Go to the marked words before</source>
        <translation>前の印の言葉へ戻る</translation>
    </message>
    <message>
        <source>Make the text larger</source>
        <translation>文字を大きくする</translation>
    </message>
    <message>
        <source>Make the text smaller</source>
        <translation>文字を小さくする</translation>
    </message>
    <message>
        <source>Text in the usual size</source>
        <translation>文字を元の大きさに戻す</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>設定を開く</translation>
    </message>
    <message>
        <source>Open the help</source>
        <translation>ヘルプを開く</translation>
    </message>
    <message>
        <source>Go back to the check</source>
        <translation>チェックに戻る</translation>
    </message>
    <message>
        <source>In the list: open the record</source>
        <translation>一覧で：記録を開く</translation>
    </message>
    <message>
        <source>In the list: give it another name</source>
        <translation>一覧で：名前を変える</translation>
    </message>
    <message>
        <source>In the list: pin to the top, or unpin</source>
        <translation>一覧で：いちばん上に固定する・固定をやめる</translation>
    </message>
    <message>
        <source>In the list: move to the trash</source>
        <translation>一覧で：ごみ箱へ移す</translation>
    </message>
    <message>
        <source>In the list: take the deletion back</source>
        <translation>一覧で：削除を元に戻す</translation>
    </message>
    <message>
        <source>In the list: select all</source>
        <translation>一覧で：すべて選ぶ</translation>
    </message>
</context>
</TS>
