'use client';

import type { MouseEvent } from 'react';
import { type Locale, localePath } from '@/lib/locale';

/** The address of the same page in the other language. */
export function inOtherLanguage(path: string, to: Locale): string {
  const plain = path.replace(/^\/(?:ja|en)(?=\/|$)/, '') || '/';
  return localePath(to, plain);
}

/** To the same page in the other language; without scripts, to its home page. */
export function LanguageLink({ to, name }: { to: Locale; name: string }) {
  const stay = (event: MouseEvent) => {
    event.preventDefault();
    const { pathname, search, hash } = window.location;
    window.location.assign(`${inOtherLanguage(pathname, to)}${search}${hash}`);
  };
  return (
    <a href={localePath(to, '/')} lang={to} hrefLang={to} onClick={stay}>
      {name}
    </a>
  );
}
