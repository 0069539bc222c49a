'use client';

import './globals.css';

/** The frame itself broke: one sentence in both languages, and a way to try again. */
export default function GlobalError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="ja">
      <body>
        <title>ページを表示できませんでした</title>
        <main className="empty min-h-dvh content-center" role="alert">
          <h1>ページを表示できませんでした</h1>
          <p lang="en">We couldn’t show this page. Give it a moment, then try again.</p>
          <button type="button" className="btn" onClick={reset}>
            もう一度読み込む / Try again
          </button>
          {error.digest && <p className="num">{error.digest}</p>}
        </main>
      </body>
    </html>
  );
}
