'use client';

import { clsx } from 'clsx';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { MouseEvent } from 'react';
import { localePath } from '@/lib/locale';
import { countViews, type QueueView, queueViews } from '@/lib/pickup/queue';
import { useDesk } from './desk-context';
import { staffPath } from './staff-path';

interface QueueCountsProps {
  view: QueueView;
  onOpen(href: string): (event: MouseEvent) => void;
}

/** Many shops have none of these, and need no number for it. */
const isRare = (view: QueueView) => view === 'here' || view === 'transit' || view === 'away';

/** What there is, in order of urgency; each number leads to its rows. */
export function QueueCounts({ view, onOpen }: QueueCountsProps) {
  const t = useTranslations('staff');
  const { orders, restocks, today, now, locale } = useDesk();
  const counts = countViews(orders, { now, here: today.here });
  const shown = queueViews.filter((name) => !isRare(name) || counts[name] > 0 || view === name);
  return (
    <nav className="nums" aria-label={t('counts.label')}>
      {shown.map((name) => {
        const href = staffPath(locale, { view: name });
        return (
          <a
            key={name}
            href={href}
            onClick={onOpen(href)}
            className={clsx(name, counts[name] === 0 && 'none', name === view && 'on')}
            aria-current={name === view ? 'true' : undefined}
          >
            <b>{counts[name]}</b>
            <span>{t(`counts.${name}`)}</span>
          </a>
        );
      })}
      {restocks.length > 0 && (
        <Link href={localePath(locale, '/staff/restock')} prefetch={false}>
          <b>{restocks.length}</b>
          <span>{t('counts.restock')}</span>
        </Link>
      )}
    </nav>
  );
}
