'use client';

import { useTranslations } from 'next-intl';
import { type FeedName, type FeedNumbers, leftOutReasons } from '@/lib/feeds/types';
import type { Locale } from '@/lib/locale';
import { fixedMomentWords } from '@/lib/orders/moment-words';
import { CONSOLE_ZONE } from '../webhooks/endpoint-state';

interface FeedFiguresProps {
  feed: FeedName;
  numbers: FeedNumbers;
  locale: Locale;
}

const digits = new Intl.NumberFormat('en-US');

/** What a feed held when it was last written, and what was missing. */
export function FeedFigures({ feed, numbers, locale }: FeedFiguresProps) {
  const t = useTranslations('adminInterfaces.feeds');
  const { at, rows, variants, inStock, withoutGtin, leftOut, examples } = numbers;
  const missing = leftOutReasons.filter((reason) => leftOut[reason] > 0);
  return (
    <>
      <dl className="feed-figures">
        <Figure name={t('last')} value={fixedMomentWords(new Date(at), CONSOLE_ZONE, locale)} />
        <Figure name={t(`rowsOf.${feed}`)} value={digits.format(rows)} />
        <Figure name={t('inStock')} value={`${digits.format(inStock)} / ${digits.format(variants)}`} />
        <Figure name={t('leftOut')} value={digits.format(missing.reduce((sum, reason) => sum + leftOut[reason], 0))} />
      </dl>
      {(missing.length > 0 || withoutGtin > 0) && (
        <ul className="feed-missing">
          {missing.map((reason) => (
            <Missing key={reason} words={t(`reason.${reason}`)} count={leftOut[reason]} skus={examples[reason] ?? []} />
          ))}
          {withoutGtin > 0 && (
            <Missing
              words={t('reason.no_gtin')}
              why={t('noGtinWhy')}
              count={withoutGtin}
              skus={examples.no_gtin ?? []}
            />
          )}
        </ul>
      )}
    </>
  );
}

const Figure = ({ name, value }: { name: string; value: string }) => (
  <div>
    <dt className="small soft">{name}</dt>
    <dd className="num">{value}</dd>
  </div>
);

interface MissingProps {
  words: string;
  why?: string;
  count: number;
  skus: string[];
}

function Missing({ words, why, count, skus }: MissingProps) {
  const t = useTranslations('adminInterfaces.feeds');
  return (
    <li>
      <details>
        <summary>
          <span>{words}</span>
          <b className="num">{t('count', { count })}</b>
        </summary>
        {why && <p className="small soft">{why}</p>}
        <p className="small soft">{t('examples')}</p>
        <p className="feed-skus num">{skus.join('  ')}</p>
      </details>
    </li>
  );
}
