'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { localePath } from '@/lib/locale';
import { labelledPlace } from '@/lib/pickup/labels';
import type { StaffOrder } from '@/lib/pickup/types';
import { Button, ButtonLink } from '../ui/button';
import { useDesk } from './desk-context';
import { PlaceCamera } from './place-camera';
import { PlaceField } from './place-field';
import { useLabelScan } from './use-label-scan';
import type { OrderActs } from './use-order-acts';

/** It lies at the counter: where, how it is put elsewhere, its label, and the way to the hand-over. */
export function BagPlace({ order, acts }: { order: StaffOrder; acts: OrderActs }) {
  const t = useTranslations('staff');
  const pick = useTranslations('pick');
  const { locale } = useDesk();
  const [typed, setTyped] = useState('');
  const move = (shelf: string) => {
    if (shelf) void acts.move(order, shelf);
    setTyped('');
  };
  useLabelScan({ onPlace: move });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    move(labelledPlace(typed) ?? typed.trim());
  };
  return (
    <>
      <p className="at-shelf" role="status">
        {t('panel.shelf')} <b className="shelf-name">{order.shelf}</b>
      </p>
      <form className="scan" onSubmit={submit}>
        <PlaceField
          label={pick('move.label')}
          hint={pick('move.label')}
          value={typed}
          onChange={setTyped}
          onPlace={move}
        />
        <Button type="submit" kind="quiet" busy={acts.busy === order.id}>
          {pick('move.button')}
        </Button>
      </form>
      <div className="pair">
        <PlaceCamera onPlace={move} />
        <ButtonLink kind="quiet" icon="printer" href={localePath(locale, `/staff/labels?orders=${order.id}`)}>
          {pick('label.title')}
        </ButtonLink>
      </div>
      <ButtonLink kind="quiet" wide icon="scan-line" href={localePath(locale, '/staff/handover')}>
        {t('readCode')}
      </ButtonLink>
    </>
  );
}
