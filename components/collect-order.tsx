import { useTranslations } from 'next-intl';
import type { DelegatedOrder } from '@/lib/delegates/types';
import { inLocale, type Locale, middot } from '@/lib/locale';
import { momentWords } from '@/lib/orders/moment-words';
import { readyParts } from '@/lib/promise/ready-words';
import { addressWords, wayThere } from '@/lib/stores/address';
import { PickupCode } from './pickup-code';
import { Icon } from './ui/icon';

interface CollectOrderProps {
  order: DelegatedOrder;
  now: Date;
  locale: Locale;
}

/** The page of somebody sent to collect: the code once it is ready, what to take and where. */
export function CollectOrder({ order, now, locale }: CollectOrderProps) {
  const t = useTranslations('delegates.page');
  const { givenName, store, code, collectBy } = order;
  return (
    <>
      <div className="order-say">
        <h1>{givenName ? t('named', { name: givenName }) : t('unnamed')}</h1>
        <p>{code ? t('readyLead') : t('earlyLead')}</p>
      </div>
      {code ? (
        <PickupCode code={code} atPoint={false} collectBy={collectBy} store={store} locale={locale} now={now} />
      ) : (
        <p className="note">
          <Icon name="clock" size="s" />
          {t('early')}
        </p>
      )}
      <What order={order} locale={locale} />
      <Where order={order} now={now} locale={locale} />
    </>
  );
}

function What({ order, locale }: Omit<CollectOrderProps, 'now'>) {
  const t = useTranslations('delegates.page');
  return (
    <section className="sec order-part" aria-labelledby="what-title">
      <h2 id="what-title">{t('what')}</h2>
      <ul className="order-lines">
        {order.lines.map(({ sku, title, optionLabel, imageUrl, quantity }) => (
          <li key={sku}>
            {imageUrl ? <img className="thumb" src={imageUrl} alt="" width={56} height={56} /> : <span />}
            <span>
              <b className="nm">{inLocale(title, locale)}</b>
              <span className="small soft">
                {[optionLabel && inLocale(optionLabel, locale), t('quantity', { count: quantity })]
                  .filter(Boolean)
                  .join(middot[locale])}
              </span>
            </span>
          </li>
        ))}
      </ul>
      <p className="small soft">{t('paid')}</p>
    </section>
  );
}

function Where({ order: { store, code, readyAt, collectBy }, now, locale }: CollectOrderProps) {
  const t = useTranslations('delegates.page');
  const { zone } = store.hours;
  const deadline = momentWords(collectBy, zone, now, locale);
  const ready = readyParts(readyAt, zone, now, locale).sentence;
  return (
    <section className="sec order-part" aria-labelledby="where-title">
      <h2 id="where-title">{t('whereWhen')}</h2>
      <dl className="kv">
        <dt>{t('where')}</dt>
        <dd>
          <b>{inLocale(store.name, locale)}</b>
          <span className="line-of">{store.counter && inLocale(store.counter, locale)}</span>
          <span className="line-of">{addressWords(store, locale)}</span>
          <a className="link" href={wayThere(store)} target="_blank" rel="noreferrer">
            {t('way')}
          </a>
        </dd>
        <dt>{t('when')}</dt>
        <dd>{code ? t('until', { deadline }) : t('from', { ready, deadline })}</dd>
        {store.phone && (
          <>
            <dt>{t('phone')}</dt>
            <dd>
              <a className="num" href={`tel:${store.phone.replace(/[^\d+]/g, '')}`}>
                {store.phone}
              </a>
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
