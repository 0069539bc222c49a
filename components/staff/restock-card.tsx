'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import type { RestockInput } from '@/lib/holds/input';
import { type Counts, unitsLeft } from '@/lib/holds/scan-bag';
import type { RestockTask } from '@/lib/holds/types';
import { clockWords, shortDay } from '@/lib/time';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { type Told, useDesk } from './desk-context';
import { RestockLine } from './restock-line';
import { RestockScan } from './restock-scan';

/** Why a bag could not be put back: refused, or nothing was heard. */
export type Refused = Extract<Told, { ok: false }> | 'offline';

interface RestockCardProps {
  task: RestockTask;
  isOpen: boolean;
  busy: boolean;
  problem: Refused | null;
  onOpen(): void;
  /** The label of a bag was read, of this or of another. */
  onBag(id: string): void;
  onConfirm(units: RestockInput['units']): void;
}

/** One bag: where it lies, and its goods with how many of them are back. */
export function RestockCard({ task, isOpen, busy, problem, onOpen, onBag, onConfirm }: RestockCardProps) {
  const t = useTranslations('holds.restock');
  const staff = useTranslations('staff');
  const { store, locale } = useDesk();
  const bodyId = useId();
  const ended = new Date(task.endedAt);
  const units = task.lines.reduce((sum, { quantity }) => sum + quantity, 0);
  return (
    <li className="o tr restock">
      <div className="d">
        <b className="far">{task.place}</b>
        <span>{staff('units', { count: units })}</span>
      </div>
      <div className="who">
        <b className="num">{task.number}</b>
        <span className="tag">{t(`status.${task.status as 'expired'}`)}</span>
        <span className="u">
          <span className="num">
            {t('ended', { day: shortDay(ended, store.zone, locale), clock: clockWords(ended, store.zone, locale) })}
          </span>
        </span>
      </div>
      {isOpen ? (
        <RestockBag task={task} busy={busy} problem={problem} onBag={onBag} onConfirm={onConfirm} />
      ) : (
        <div className="act-cell">
          <Button wide kind="quiet" aria-expanded={false} aria-controls={bodyId} onClick={onOpen}>
            {t('title')}
          </Button>
        </div>
      )}
    </li>
  );
}

/** Counting is kept by the card alone: who turns away begins anew, with the bag still full. */
function RestockBag({
  task,
  busy,
  problem,
  onBag,
  onConfirm,
}: Pick<RestockCardProps, 'task' | 'busy' | 'problem' | 'onBag' | 'onConfirm'>) {
  const t = useTranslations('holds.restock');
  const [counts, setCounts] = useState<Counts>({});
  const { lines } = task;
  const left = unitsLeft(lines, counts);
  const count = (sku: string, quantity: number) => setCounts((before) => ({ ...before, [sku]: quantity }));
  return (
    <div className="rest">
      {lines.length > 0 && (
        <RestockScan
          lines={lines}
          counts={counts}
          onCount={(sku) => count(sku, (counts[sku] ?? 0) + 1)}
          onBag={onBag}
        />
      )}
      <ul className="its">
        {lines.map((line) => (
          <RestockLine
            key={line.sku}
            line={line}
            back={counts[line.sku] ?? 0}
            onCount={(quantity) => count(line.sku, quantity)}
          />
        ))}
      </ul>
      <Problem refused={problem} />
      <p className="small soft" role="status">
        {left > 0 && t('left', { count: left })}
      </p>
      <Button
        wide
        icon="package-check"
        busy={busy}
        disabled={left > 0}
        onClick={() => onConfirm(lines.map(({ sku, quantity }) => ({ sku, quantity })))}
      >
        {t('confirm')}
      </Button>
    </div>
  );
}

function Problem({ refused }: { refused: Refused | null }) {
  const staff = useTranslations('staff');
  const refusal = useTranslations('refusal');
  if (!refused) return null;
  return (
    <p className="note kaki" role="alert">
      <Icon name="triangle-alert" size="s" />
      <span>{refused === 'offline' ? staff('problem.offline') : refusal(refused.code)}</span>
    </p>
  );
}
