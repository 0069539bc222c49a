'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ActResult } from '@/components/act-fold';
import { Button } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import type { Locale } from '@/lib/locale';
import { eventTypes } from '@/lib/webhooks/event-types';
import { type Delivery, deliveryStates } from '@/lib/webhooks/types';
import { DeliveryRow } from './delivery-row';
import { useEventName } from './event-name';
import { useRefreshWhile } from './use-refresh-while';

interface Filter {
  state: string | null;
  type: string | null;
  before: string | null;
}

interface DeliveryLogProps {
  deliveries: Delivery[];
  /** There is older. */
  more: boolean;
  filter: Filter;
  path: string;
  locale: Locale;
  canReplay: boolean;
  replay: (before: ActResult, form: FormData) => Promise<ActResult>;
}

const query = (path: string, asked: Filter) => {
  const known = Object.entries(asked).filter(([, value]) => value);
  return `${path}?${new URLSearchParams(known as [string, string][])}#log`;
};

/** What was sent and what came of it, newest first; looked at again while something is about to be sent. */
export function DeliveryLog({ deliveries, more, filter, path, locale, canReplay, replay }: DeliveryLogProps) {
  const t = useTranslations('adminInterfaces.webhooks.log');
  useRefreshWhile(canReplay && deliveries.some(({ state, attempts }) => state === 'waiting' && attempts <= 1));
  const last = deliveries.at(-1)?.id ?? null;
  return (
    <>
      <FilterForm path={path} filter={filter} />
      {deliveries.length === 0 ? (
        <Empty title={t('none')}>{t('noneWhy')}</Empty>
      ) : (
        <ul className="hooks-log">
          {deliveries.map((delivery) => (
            <DeliveryRow key={delivery.id} delivery={delivery} locale={locale} replay={canReplay ? replay : null} />
          ))}
        </ul>
      )}
      <p className="hooks-paging">
        {filter.before && (
          <Link className="link" href={query(path, { ...filter, before: null })} prefetch={false}>
            {t('newest')}
          </Link>
        )}
        {more && (
          <Link className="link" href={query(path, { ...filter, before: last })} prefetch={false}>
            {t('older')}
          </Link>
        )}
      </p>
    </>
  );
}

function FilterForm({ path, filter }: { path: string; filter: Filter }) {
  const t = useTranslations('adminInterfaces.webhooks.log');
  const nameOf = useEventName();
  return (
    <form className="hooks-filter" action={`${path}#log`} key={JSON.stringify(filter)}>
      <label>
        <span>{t('filterState')}</span>
        <select className="box" name="state" defaultValue={filter.state ?? ''}>
          <option value="">{t('any')}</option>
          {deliveryStates.map((state) => (
            <option key={state} value={state}>
              {t(`state.${state}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('filterType')}</span>
        <select className="box" name="type" defaultValue={filter.type ?? ''}>
          <option value="">{t('any')}</option>
          {eventTypes.map((type) => (
            <option key={type} value={type}>
              {nameOf(type)}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit" kind="quiet">
        {t('show')}
      </Button>
    </form>
  );
}
