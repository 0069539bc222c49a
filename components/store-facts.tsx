import { useTranslations } from 'next-intl';
import { inLocale, type Locale, middot } from '@/lib/locale';
import { addressWords } from '@/lib/stores/address';
import { pickupFeeWords } from '@/lib/stores/pickup-fee-words';
import type { Store } from '@/lib/stores/types';

const ways = ['reserve', 'pay_online'];

/** Where a shop is, where in it goods are handed over, and what it offers, in words. */
export function StoreFacts({ store, locale }: { store: Store; locale: Locale }) {
  const t = useTranslations('stores');
  const said = (wanted: (service: string) => boolean) =>
    store.services
      .filter(wanted)
      .map((service) => t(`service.${service}`))
      .join(middot[locale]);
  const rows: [label: string, text: string | null][] = [
    [t('store.address'), addressWords(store, locale)],
    [t('store.access'), store.access && inLocale(store.access, locale)],
    [t('store.counter'), store.counter && inLocale(store.counter, locale)],
    [t('store.payment'), said((service) => ways.includes(service))],
    [t('store.fee'), pickupFeeWords(store.pickupFee, locale)],
    [t('store.hold'), t('store.holdDays', { days: store.holdDays })],
    [t('store.services'), said((service) => !ways.includes(service))],
  ];
  return (
    <dl className="kv">
      {rows.map(([label, text]) => text && <Fact key={label} label={label} text={text} />)}
      {store.phone && (
        <>
          <dt>{t('store.phone')}</dt>
          <dd>
            <a className="num" href={`tel:${store.phone}`}>
              {store.phone}
            </a>
          </dd>
        </>
      )}
    </dl>
  );
}

function Fact({ label, text }: { label: string; text: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd className="phrase">{text}</dd>
    </>
  );
}
