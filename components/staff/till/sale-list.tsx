'use client';

import { useTranslations } from 'next-intl';
import { inLocale } from '@/lib/locale';
import { formatMoney } from '@/lib/money';
import { Icon } from '../../ui/icon';
import { useDesk } from '../desk-context';
import { Stepper } from '../stepper';
import { MOST_PER_LINE, type SaleLines } from './use-sale-lines';

interface SaleListProps {
  sale: SaleLines;
  /** Goods leave the shelf here and now. */
  fromHere: boolean;
}

/** What is bought, with its numbers; what the shelf does not hold says so. */
export function SaleList({ sale, fromHere }: SaleListProps) {
  const t = useTranslations('till.lines');
  const { locale } = useDesk();
  if (sale.lines.length === 0) return <p className="small soft empty-sale">{t('none')}</p>;
  return (
    <ul className="sale">
      {sale.lines.map(({ article, quantity }) => {
        const what = inLocale(article.title, locale);
        const free = article.onHand - article.allocated;
        return (
          <li key={article.sku}>
            {article.imageUrl ? (
              <img src={article.imageUrl} alt="" width={56} height={56} />
            ) : (
              <span className="no-pic" />
            )}
            <div>
              <b>{what}</b>
              {article.optionLabel && <span className="small soft">{inLocale(article.optionLabel, locale)}</span>}
              {fromHere && quantity > article.onHand && (
                <span className="small short">{t('short', { left: article.onHand })}</span>
              )}
              {fromHere && quantity <= article.onHand && quantity > free && (
                <span className="small short">{t('allocated')}</span>
              )}
            </div>
            <b className="num price">{formatMoney(article.price * quantity, article.currency)}</b>
            <div className="units">
              <Stepper
                label={t('units')}
                of={what}
                value={quantity}
                max={MOST_PER_LINE}
                onChange={(next) => sale.set(article.sku, next)}
              />
              <button
                type="button"
                className="icb"
                aria-label={t('remove', { what })}
                onClick={() => sale.remove(article.sku)}
              >
                <Icon name="trash" size="s" />
              </button>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
