'use client';

import { useTranslations } from 'next-intl';
import { inLocale } from '@/lib/locale';
import { formatMoney } from '@/lib/money';
import type { StockArticle } from '@/lib/stock/here-types';
import { useDesk } from '../desk-context';

/** An article by picture, name and number, with what lies here. */
export function ArticleRow({ article }: { article: StockArticle }) {
  const t = useTranslations('shelf.search');
  const { locale } = useDesk();
  const { title, optionLabel, imageUrl, sku, price, currency, onHand } = article;
  return (
    <>
      {imageUrl ? <img src={imageUrl} alt="" width={56} height={56} /> : <span className="no-pic" />}
      <span>
        <b>{inLocale(title, locale)}</b>
        {optionLabel && <span className="small soft">{inLocale(optionLabel, locale)}</span>}
        <span className="tiny soft num">
          {sku} ・ {formatMoney(price, currency)}
        </span>
      </span>
      <span className="small num">{t('here', { count: onHand })}</span>
    </>
  );
}
