'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { freeShelves } from '@/lib/pickup/shelves';
import { Button } from '../ui/button';
import { useDesk } from './desk-context';
import { PlaceCamera } from './place-camera';
import { PlaceField } from './place-field';
import { useLabelScan } from './use-label-scan';

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
  const put = (name: string) => {
    choose(free.includes(name) ? name : 'other');
    setTyped(name);
  };
  useLabelScan({ onPlace: put });
  // Somebody else may have filled the place meanwhile.
  const place = chosen === 'other' || free.includes(chosen) ? chosen : (free[0] ?? 'other');
  const shelf = place === 'other' ? typed.trim() : place;
  // Who has looked need not tick every line.
  const [allThere, setAllThere] = useState(false);
  const why = left > 0 && !allThere ? t('ready.left', { count: left }) : shelf === '' ? t('ready.noShelf') : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!why && !busy) onReady(shelf);
  };
  return (
    <form onSubmit={submit}>
      {left > 0 && (
        <Button kind="quiet" wide icon="check" aria-pressed={allThere} onClick={() => setAllThere(!allThere)}>
          {t('ready.allThere')}
        </Button>
      )}
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
        <PlaceField
          label={t('ready.otherName')}
          hint={t('ready.otherHint')}
          value={typed}
          onChange={setTyped}
          onPlace={put}
        />
      )}
      <PlaceCamera onPlace={put} />
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
