'use client';

import { useTranslations } from 'next-intl';
import { inLocale } from '@/lib/locale';
import { formatMoney } from '@/lib/money';
import type { Suggestion } from '@/lib/stock/here-types';
import { useDesk } from './desk-context';

/** What goes with an order and lies in the shop, to be held out while the bag is fetched. */
export function GoesWith({ articles }: { articles: readonly Suggestion[] }) {
  const t = useTranslations('counter.goesWith');
  const { locale } = useDesk();
  if (articles.length === 0) return null;
  return (
    <section className="goes-with" aria-labelledby="goes-with">
      <h3 id="goes-with">{t('title')}</h3>
      <ul>
        {articles.map(({ sku, title, optionLabel, imageUrl, price, currency, units }) => (
          <li key={sku}>
            {imageUrl ? <img src={imageUrl} alt="" width={64} height={64} /> : <span className="no-pic" />}
            <b>{inLocale(title, locale)}</b>
            <span className="tiny soft">{optionLabel && inLocale(optionLabel, locale)}</span>
            <span className="tiny num">{formatMoney(price, currency)}</span>
            <span className="tiny soft num">{t('left', { count: units })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
