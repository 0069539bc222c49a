'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { freeShelves } from '@/lib/pickup/shelves';
import { Button } from '../ui/button';
import { useDesk } from './desk-context';

/** Free places offered; any other can be typed. */
const OFFERED = 4;

interface ReadyFormProps {
  /** Units not fetched yet. */
  left: number;
  busy: boolean;
  onReady(shelf: string): void;
}

/** Where the bag is put, and that it is there. */
export function ReadyForm({ left, busy, onReady }: ReadyFormProps) {
  const t = useTranslations('staff');
  const { orders } = useDesk();
  const free = freeShelves(
    orders.map((order) => order.shelf),
    OFFERED,
  );
  const [chosen, choose] = useState(free[0] ?? 'other');
  const [typed, setTyped] = useState('');
  // Somebody else may have filled the place meanwhile.
  const place = chosen === 'other' || free.includes(chosen) ? chosen : (free[0] ?? 'other');
  const shelf = place === 'other' ? typed.trim() : place;
  const why = left > 0 ? t('ready.left', { count: left }) : shelf === '' ? t('ready.noShelf') : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!why && !busy) onReady(shelf);
  };
  return (
    <form onSubmit={submit}>
      <fieldset>
        <legend className="small">
          <b>{t('ready.shelf')}</b> <span className="soft">{t('ready.free')}</span>
        </legend>
        <div className="opts cols5 shelves">
          {[...free, 'other'].map((name) => (
            <label className="opt" key={name}>
              <input type="radio" name="shelf" checked={name === place} onChange={() => choose(name)} />
              <b>{name === 'other' ? t('ready.other') : name}</b>
            </label>
          ))}
        </div>
      </fieldset>
      {place === 'other' && (
        <input
          className="box"
          aria-label={t('ready.otherName')}
          placeholder={t('ready.otherHint')}
          maxLength={20}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
      <p className="tiny soft" id="why" role="status">
        {why ?? t('ready.tells')}
      </p>
      <Button
        type="submit"
        wide
        icon="package-check"
        busy={busy}
        aria-disabled={why ? true : undefined}
        aria-describedby="why"
      >
        {t('act.ready')}
      </Button>
    </form>
  );
}
