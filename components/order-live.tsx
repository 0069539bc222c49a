'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import type { Locale } from '@/lib/locale';
import { clockWords } from '@/lib/time';
import { fill } from './fill';
import { useStream } from './live-stream';
import { Icon } from './ui/icon';

interface OrderLiveProps {
  url: string;
  /** Of the page as it stands. */
  version: string;
  /** What stands on it in a sentence: said aloud whenever it has become another one. */
  said: string;
  zone: string;
  locale: Locale;
  words: {
    /** 通信がありません。{clock} の内容を表示しています */
    lost: string;
    lostFirst: string;
  };
}

/** Renders the page anew when the order has changed, and says while there is no connection to hear of it. */
export function OrderLive({ url, version, said, zone, locale, words }: OrderLiveProps) {
  const router = useRouter();
  const { data: current, lost, seenAt } = useStream(url);
  const shown = useRef(version);
  shown.current = version;
  // Asked when news comes, not when the page has changed: an act of the reader's own brings the page before the news.
  useEffect(() => {
    if (current && current !== shown.current) router.refresh();
  }, [current, router]);
  return (
    <>
      <div role="status">
        {lost && (
          <p className="offline">
            <Icon name="wifi-off" size="s" />
            {seenAt ? fill(words.lost, { clock: clockWords(seenAt, zone, locale) }) : words.lostFirst}
          </p>
        )}
      </div>
      <p className="sr" role="status">
        {said}
      </p>
    </>
  );
}
