'use client';

import { useEffect, useRef } from 'react';
import { lacksJapanese } from './japanese-font';

/** A mail as its program shows it: apart from the page, and no script of it runs. */
export function MailFrame({ title, html }: { title: string; html: string }) {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const shown = frame.current;
    if (!shown) return;
    const open = () => {
      showWhole(shown);
      if (lacksJapanese()) void lendFont(shown.contentDocument).then(() => showWhole(shown));
    };
    if (shown.contentDocument?.URL === 'about:srcdoc') open();
    shown.addEventListener('load', open);
    return () => shown.removeEventListener('load', open);
  }, []);
  return (
    <iframe
      ref={frame}
      title={title}
      srcDoc={html}
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
    />
  );
}

/** As high as the mail is: nobody scrolls within a page that scrolls. */
function showWhole(frame: HTMLIFrameElement): void {
  const height = frame.contentDocument?.documentElement.scrollHeight;
  if (height) frame.style.height = `${height + 2}px`;
}

const holdsFonts = (sheet: CSSStyleSheet) => [...sheet.cssRules].some((rule) => rule instanceof CSSFontFaceRule);

/** Where the page had to fetch a Japanese font, so has the mail. */
async function lendFont(mail: Document | null): Promise<void> {
  await import('@fontsource-variable/noto-sans-jp/wght.css');
  for (const { href } of [...document.styleSheets].filter(holdsFonts)) {
    const link = document.createElement('link');
    Object.assign(link, { rel: 'stylesheet', href });
    mail?.head.append(link);
  }
}
