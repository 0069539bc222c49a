'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type Locale, localePath } from '@/lib/locale';
import { fixedMomentWords } from '@/lib/orders/moment-words';
import type { Endpoint } from '@/lib/webhooks/types';
import { CONSOLE_ZONE, EndpointState } from './endpoint-state';

/** Every address with how it goes. */
export function EndpointList({ endpoints, locale }: { endpoints: Endpoint[]; locale: Locale }) {
  const t = useTranslations('adminInterfaces.webhooks');
  return (
    <div className="console-table">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('list.address')}</th>
            <th scope="col">{t('list.state')}</th>
            <th scope="col">{t('list.events')}</th>
            <th scope="col">{t('list.last')}</th>
            <th scope="col" className="num">
              {t('list.waiting')}
            </th>
          </tr>
        </thead>
        <tbody>
          {endpoints.map((endpoint) => (
            <Row key={endpoint.id} endpoint={endpoint} locale={locale} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ endpoint, locale }: { endpoint: Endpoint; locale: Locale }) {
  const t = useTranslations('adminInterfaces.webhooks');
  const { id, url, description, events, lastDeliveredAt, waiting, givenUp } = endpoint;
  return (
    <tr>
      <th scope="row" className="hooks-address">
        <Link href={localePath(locale, `/admin/webhooks/${id}`)} prefetch={false}>
          {description || url}
        </Link>
        {description && <span className="small soft">{url}</span>}
      </th>
      <td>
        <EndpointState endpoint={endpoint} locale={locale} />
      </td>
      <td>{events.length === 0 ? t('allEvents') : t('someEvents', { count: events.length })}</td>
      <td className="hooks-when">
        {lastDeliveredAt ? fixedMomentWords(lastDeliveredAt, CONSOLE_ZONE, locale) : t('never')}
      </td>
      <td className="num">
        {t('waitingCount', { count: waiting })}
        {givenUp > 0 && <span className="small soft hooks-lost">{t('givenUpCount', { count: givenUp })}</span>}
      </td>
    </tr>
  );
}
