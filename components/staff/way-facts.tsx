'use client';

import { useTranslations } from 'next-intl';
import { bandOf, carriers } from '@/lib/delivery/carriers';
import type { DeliveryTerms } from '@/lib/delivery/types';
import { inLocale } from '@/lib/locale';
import type { StaffBringing, StaffOrder } from '@/lib/pickup/types';
import { shortDay } from '@/lib/time';
import { useDesk } from './desk-context';

interface WayFactsProps {
  order: StaffOrder;
  /** A moment as the panel says it. */
  when(iso: string): string;
}

/** Where an order goes when it is not handed over here, and what comes here for it first. */
export function WayFacts({ order, when }: WayFactsProps) {
  const t = useTranslations('staff');
  const { locale } = useDesk();
  const { delivery, point, trackingNumber, bringing } = order;
  return (
    <>
      {bringing.length > 0 && <BroughtIn bringing={bringing} trouble={order.trouble} when={when} />}
      {delivery && <DeliveryFacts delivery={delivery} promisedAt={order.promisedAt} />}
      {point && (
        <>
          <dt>{t('facts.point')}</dt>
          <dd>
            {inLocale(point.name, locale)}
            <br />
            <span className="soft">{inLocale(point.address, locale)}</span>
          </dd>
        </>
      )}
      {trackingNumber && (
        <>
          <dt>{t('facts.tracking')}</dt>
          <dd className="num">
            {delivery ? (
              <a href={carriers[delivery.carrier].trackingPage(trackingNumber)} target="_blank" rel="noreferrer">
                {trackingNumber}
              </a>
            ) : (
              trackingNumber
            )}
          </dd>
        </>
      )}
    </>
  );
}

interface BroughtInProps extends Pick<WayFactsProps, 'when'> {
  bringing: readonly StaffBringing[];
  trouble: StaffOrder['trouble'];
}

function BroughtIn({ bringing, trouble, when }: BroughtInProps) {
  const t = useTranslations('staff');
  const { locale } = useDesk();
  return (
    <>
      <dt>{t('facts.bringing')}</dt>
      <dd>
        <ul>
          {bringing.map(({ from, sent, sendBy, dueAt, units }) => (
            <li key={`${from.ja}${dueAt}`}>
              {t('bringing.from', { place: inLocale(from, locale), count: units })}
              <br />
              <span className="soft num">
                {sent ? t('bringing.sent', { clock: when(dueAt) }) : t('bringing.asked', { clock: when(sendBy) })}
              </span>
            </li>
          ))}
        </ul>
        {trouble && <b className="short">{t('bringing.trouble', { trouble: t(`trouble.${trouble}`) })}</b>}
      </dd>
    </>
  );
}

function DeliveryFacts({ delivery, promisedAt }: { delivery: DeliveryTerms; promisedAt: string }) {
  const t = useTranslations('staff');
  const { locale, store } = useDesk();
  const { postcode, prefecture, city, street, building } = delivery.address;
  const band = delivery.band && bandOf(delivery.carrier, delivery.band);
  return (
    <>
      <dt>{t('facts.deliverTo')}</dt>
      <dd lang="ja">
        〒{postcode.slice(0, 3)}-{postcode.slice(3)}
        <br />
        {prefecture + city + street}
        {building && ` ${building}`}
      </dd>
      <dt>{t('facts.carrier')}</dt>
      <dd>{inLocale(carriers[delivery.carrier].name, locale)}</dd>
      <dt>{t('facts.arrives')}</dt>
      <dd className="num">
        {shortDay(new Date(promisedAt), store.zone, locale)} {band && inLocale(band.name, locale)}
      </dd>
    </>
  );
}
