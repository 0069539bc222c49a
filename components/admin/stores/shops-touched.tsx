'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { ShopPreview } from '@/lib/closures/types';
import { inLocale, type Locale } from '@/lib/locale';
import { TouchedOrders } from '../../touched-orders';
import { Icon } from '../../ui/icon';

const isTouched = ({ orders, visits }: ShopPreview) => orders.length > 0 || visits.length > 0;

export const ordersOf = (shops: readonly ShopPreview[]): number =>
  shops.reduce((sum, { orders }) => sum + orders.length, 0);

/** What a change touches, shop by shop; those where it touches nothing are counted. */
export function ShopsTouched({ shops }: { shops: ShopPreview[] }) {
  const t = useTranslations('adminStores.days');
  const hours = useTranslations('hours.touched');
  const locale = useLocale() as Locale;
  const touched = shops.filter(isTouched);
  const orders = ordersOf(shops);
  return (
    <section className="touched" aria-labelledby="touched-title">
      <h3 id="touched-title" tabIndex={-1}>
        {t('shown', { shops: shops.length, orders })}
      </h3>
      <p className="small soft">{orders > 0 ? hours('lead') : hours('none')}</p>
      {touched.map(({ shop, ...preview }) => (
        <details key={shop.id} className="shop-touched" open={touched.length < 4}>
          <summary>
            <b>{inLocale(shop.name, locale)}</b>
            <span className="small soft">
              {t('shopOrders', { count: preview.orders.length, visits: preview.visits.length })}
            </span>
            <Icon name="chevron-down" size="xs" />
          </summary>
          <TouchedOrders preview={preview} zone={shop.zone} locale={locale} />
        </details>
      ))}
      {touched.length > 0 && touched.length < shops.length && (
        <p className="small soft quiet-shops">{t('quiet', { count: shops.length - touched.length })}</p>
      )}
    </section>
  );
}
