'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { StaffOrder } from '@/lib/pickup/types';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { useDesk } from './desk-context';

/** Orders nobody has seen yet, above every page of the counter until somebody says so. */
export function NewOrders({ orders }: { orders: readonly StaffOrder[] }) {
  const t = useTranslations('staff.newOrders');
  const staff = useTranslations('staff');
  const { store, acts, refresh } = useDesk();
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const [first] = orders;
  if (!first) return null;
  const accept = async () => {
    if (state === 'busy') return;
    setState('busy');
    const seen = { locationId: store.id, fulfillmentIds: orders.map(({ id }) => id) };
    const result = await acts.acceptOrders(seen).catch(() => null);
    setState(result?.ok ? 'idle' : 'failed');
    refresh();
  };
  return (
    <section className="new-orders">
      <Icon name="bell-ring" size="s" />
      <p>
        <b>{orders.length === 1 ? t('one', { name: first.customerName }) : t('say', { count: orders.length })}</b>
        {state === 'failed' && <span role="alert"> {t('failed')}</span>}
      </p>
      <Button small busy={state === 'busy'} onClick={accept}>
        {orders.length === 1 ? staff('act.accept') : t('all')}
      </Button>
    </section>
  );
}
