'use client';

import { useParams } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';

interface ErrorPageProps {
  error: Error & { digest?: string };
  reset: () => void;
}

const words = {
  ja: {
    title: 'ページを表示できませんでした',
    body: 'かごの中身とお取り置きは、そのまま残っています。少し待ってから、もう一度お試しください。',
    again: 'もう一度読み込む',
    id: 'お問い合わせ番号',
  },
  en: {
    title: 'We couldn’t show this page',
    body: 'Your basket and reservations are safe. Give it a moment, then try again.',
    again: 'Try again',
    id: 'Reference',
  },
};

/** Something broke: what stayed, what to do, and a short number for those who ask. Says nothing of what happened. */
export default function ErrorPage({ error, reset }: ErrorPageProps) {
  const page = useRef<HTMLElement>(null);
  useEffect(() => page.current?.focus(), []);
  const { locale } = useParams();
  const t = words[locale === 'en' ? 'en' : 'ja'];
  return (
    <main id="main" ref={page} tabIndex={-1} role="alert" className="outline-none">
      <Empty main title={t.title} action={<Button onClick={reset}>{t.again}</Button>}>
        {t.body}
        {error.digest && (
          <span className="tiny mt-2 block num">
            {t.id} {error.digest}
          </span>
        )}
      </Empty>
    </main>
  );
}
