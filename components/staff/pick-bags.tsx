'use client';

import { useTranslations } from 'next-intl';
import { localePath } from '@/lib/locale';
import type { Bag } from '@/lib/pickup/walk';
import { nextStep } from '@/lib/pickup/way-out';
import { ButtonLink } from '../ui/button';
import { useDesk } from './desk-context';
import { ReadyForm } from './ready-form';
import { staffPath } from './staff-path';
import { useOrderActs } from './use-order-acts';
import type { Picks } from './use-picks';

/** Bags that hold all of their order: labelled, put away and said to be ready, one after the other. */
export function PickBags({ bags, picks }: { bags: readonly Bag[]; picks: Picks }) {
  const t = useTranslations('pick');
  const staff = useTranslations('staff');
  const { locale } = useDesk();
  const acts = useOrderActs();
  const complete = bags.filter(({ order }) => order.status === 'picking' && picks.leftOf(order) === 0);
  const [first] = complete;
  if (!first) return null;
  const { order, letter } = first;
  const ids = complete.map((bag) => bag.order.id).join(',');
  return (
    <section className="complete">
      <h2>
        <b className="bag">{letter}</b>
        {t('allThere', { name: staff('customer', { name: order.customerName }) })}
      </h2>
      <ButtonLink kind="quiet" wide icon="printer" href={localePath(locale, `/staff/labels?orders=${ids}`)}>
        {t('labels', { count: complete.length })}
      </ButtonLink>
      {acts.problem && (
        <p className="err" role="alert">
          {t('refused.changed')}
        </p>
      )}
      {nextStep(order) === 'mark_ready' ? (
        <ReadyForm
          key={order.id}
          left={0}
          busy={acts.busy === order.id}
          onReady={(shelf) => acts.ready(order, shelf)}
        />
      ) : (
        <ButtonLink wide icon="truck" href={staffPath(locale, { view: 'prepare', orderId: order.id })}>
          {t('toShip')}
        </ButtonLink>
      )}
    </section>
  );
}
