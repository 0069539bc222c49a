'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import type { MouseEvent } from 'react';
import { countViews, type QueueView, queueViews } from '@/lib/pickup/queue';
import { useDesk } from './desk-context';
import { staffPath } from './staff-path';

interface QueueCountsProps {
  view: QueueView;
  onOpen(href: string): (event: MouseEvent) => void;
}

/** What there is, in order of urgency; each number leads to its rows. */
export function QueueCounts({ view, onOpen }: QueueCountsProps) {
  const t = useTranslations('staff');
  const { orders, now, locale } = useDesk();
  const counts = countViews(orders, now);
  // Most shops send nothing, and need no number for it.
  const shown = queueViews.filter((name) => name !== 'away' || counts.away > 0 || view === 'away');
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
    </nav>
  );
}
