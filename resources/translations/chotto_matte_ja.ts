<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP">
<context>
    <name>Answer</name>
    <message numerus="yes">
        <source>Why (%n found)</source>
        <translation>
            <numerusform>そう判断した理由（%n件）</numerusform>
        </translation>
    </message>
    <message>
        <source>Why they do this</source>
        <translation>相手がそうする理由</translation>
    </message>
    <message>
        <source>This would be normal</source>
        <translation>こうなら普通です</translation>
    </message>
    <message>
        <source>Noted, and fine at this stage</source>
        <translation>いまの段階では問題ないもの</translation>
    </message>
    <message>
        <source>Checked and not found</source>
        <translation>チェックして、見つからなかったもの</translation>
    </message>
    <message>
        <source>Where to look</source>
        <translation>確認する場所</translation>
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
        <source>Saved</source>
        <translation>保存しました</translation>
    </message>
</context>
<context>
    <name>Drafts</name>
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
        <source>Breaks the service&apos;s rules</source>
        <translation>サービスのルール違反</translation>
    </message>
    <message>
        <source>Common in fraud</source>
        <translation>詐欺によくある形</translation>
    </message>
    <message>
        <source> / </source>
        <translation>・</translation>
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
        <source>Language</source>
        <translation>言語 (Language)</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>＋ New check</source>
        <translation>＋ 新しいチェック</translation>
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
        <source>Nothing saved yet. What you check with Ctrl+Enter is kept here.</source>
        <translation>まだ何も保存されていません。「チェックする」を押したものが、ここに残ります。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Something went wrong inside the app. Your text is still on the screen, and saved checks are safe. If it happens again, start the app anew. (%1)</source>
        <translation>アプリの中で予期しないエラーが起きました。画面の文章も、保存したチェックもそのまま残っています。繰り返すときは、アプリを開き直してください。（%1）</translation>
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
    <name>MessagePanel</name>
    <message>
        <source>① Paste the client&apos;s message</source>
        <translation>① 相手のメッセージを貼り付ける</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>貼り付け</translation>
    </message>
    <message>
        <source>Put in what you copied (Ctrl+V)</source>
        <translation>コピーした文章を入れます（Ctrl+V）</translation>
    </message>
    <message>
        <source>Paste or type the message you received. You can also drop a text file here.</source>
        <translation>相手から届いたメッセージを、ここに貼り付けるか入力してください。テキストファイルをドロップしても読み込めます。</translation>
    </message>
    <message>
        <source>The client&apos;s message</source>
        <translation>相手のメッセージ</translation>
    </message>
    <message>
        <source>It is checked while you type. F8 goes to the next marked words.</source>
        <translation>入力するとすぐにチェックされます。F8キーで、印の付いた言葉へ順に移動します。</translation>
    </message>
    <message>
        <source>There is no text to paste yet. Copy the client&apos;s message first.</source>
        <translation>貼り付けられる文章がまだありません。先に相手のメッセージをコピーしてください。</translation>
    </message>
    <message>
        <source>One file at a time, please. Your text here is unchanged.</source>
        <translation>ファイルは1つずつドロップしてください。ここの文章はそのままです。</translation>
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
        <source>The file could not be opened. Your text here is unchanged. Open the file in another program, copy the message and paste it.</source>
        <translation>ファイルを開けませんでした。ここの文章はそのままです。ほかのアプリでファイルを開き、メッセージをコピーして貼り付けてください。</translation>
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
    <name>ReplyCard</name>
    <message>
        <source>What to do now</source>
        <translation>いま、すること</translation>
    </message>
    <message>
        <source>Language of the reply</source>
        <translation>返信文の言語</translation>
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
    <name>SavedStrip</name>
    <message>
        <source>Saved on %1</source>
        <translation>%1に保存</translation>
    </message>
    <message>
        <source>Record the client&apos;s reaction</source>
        <translation>相手の反応を記録</translation>
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
    <name>Welcome</name>
    <message>
        <source>Before you answer your client</source>
        <translation>返事をする前に、ひと呼吸</translation>
    </message>
    <message>
        <source>Paste the message on the left. You see at once whether to go on, why, and what to answer.</source>
        <translation>左に相手のメッセージを貼り付けると、このまま進めてよいか、その理由と、返事の書き方がすぐに分かります。</translation>
    </message>
    <message>
        <source>Nothing you paste leaves this computer. You need no account.</source>
        <translation>貼り付けた文章は、この端末の外に出ません。登録もいりません。</translation>
    </message>
    <message>
        <source>No message at hand? Try one:</source>
        <translation>手元にメッセージがなければ、例で試せます。</translation>
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
        <source>d MMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>M月d日</translation>
    </message>
</context>
</TS>
