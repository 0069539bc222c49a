'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { carriers } from '@/lib/delivery/carriers';
import { inLocale } from '@/lib/locale';
import type { StaffOrder } from '@/lib/pickup/types';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { useDesk } from './desk-context';

interface ShipFormProps {
  order: StaffOrder;
  /** Units not fetched yet. */
  left: number;
  busy: boolean;
  /** Key of refusal.fields. */
  error: string | undefined;
  onShip(trackingNumber: string): void;
}

/** The number on the parcel, and that it has left. */
export function ShipForm({ order, left, busy, error, onShip }: ShipFormProps) {
  const t = useTranslations('staff');
  const refusal = useTranslations('refusal');
  const { locale } = useDesk();
  const [number, setNumber] = useState('');
  const carrier = order.delivery && inLocale(carriers[order.delivery.carrier].name, locale);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (left === 0 && !busy) onShip(number);
  };
  return (
    <form noValidate onSubmit={submit}>
      <label className="small" htmlFor="parcel-number">
        <b>{t('ship.number')}</b>{' '}
        <span className="soft">{carrier ? t('ship.help', { carrier }) : t('ship.helpPoint')}</span>
      </label>
      <input
        id="parcel-number"
        className="box num"
        inputMode="numeric"
        autoComplete="off"
        maxLength={40}
        value={number}
        aria-required={Boolean(carrier)}
        aria-invalid={error ? true : undefined}
        aria-describedby="parcel-why"
        onChange={(event) => setNumber(event.target.value)}
      />
      <p className={error ? 'err' : 'tiny soft'} id="parcel-why" role="status">
        {error && <Icon name="triangle-alert" size="s" />}
        {error ? refusal(`fields.${error}`) : left > 0 ? t('ship.left', { count: left }) : t('ship.tells')}
      </p>
      <Button
        type="submit"
        wide
        icon="truck"
        busy={busy}
        aria-disabled={left > 0 ? true : undefined}
        aria-describedby="parcel-why"
      >
        {t('act.ship')}
      </Button>
    </form>
  );
}
