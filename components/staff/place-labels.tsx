'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { MOST_PLACE, placeCode } from '@/lib/pickup/labels';
import { shelfNames } from '@/lib/pickup/shelves';
import { QrCode } from '../qr-code';
import { Button } from '../ui/button';
import { useDesk } from './desk-context';

/** Labels of the places bags are put: those of the racks, those where bags lie, and any the shop names. */
export function PlaceLabels() {
  const t = useTranslations('pick.label');
  const { orders } = useDesk();
  const [own, setOwn] = useState<string[]>([]);
  const [typed, setTyped] = useState('');
  const inUse = orders.flatMap(({ shelf }) => shelf ?? []);
  const places = [...new Set([...own, ...inUse.filter((name) => !shelfNames.includes(name)).sort(), ...shelfNames])];
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim()) setOwn((before) => [typed.trim(), ...before]);
    setTyped('');
  };
  return (
    <>
      <form className="scan label-name" onSubmit={add}>
        <input
          className="box"
          aria-label={t('own')}
          placeholder={t('own')}
          maxLength={MOST_PLACE}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <Button type="submit" kind="quiet" icon="plus">
          {t('add')}
        </Button>
      </form>
      <ul className="label-grid">
        {places.map((shelf) => (
          <li key={shelf} className={clsx('label', shelf.length > 5 && 'long')}>
            <b>{shelf}</b>
            <QrCode text={placeCode(shelf)} label={shelf} />
          </li>
        ))}
      </ul>
    </>
  );
}
