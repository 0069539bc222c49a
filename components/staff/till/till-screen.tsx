'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { formatMoney, sumOf } from '@/lib/money';
import type { OtherShop } from '@/lib/stock/here-types';
import type { FloorOrder, Sold } from '@/lib/till/types';
import { Choice } from '../choice';
import { ArticleSearch } from '../stock/article-search';
import { FloorForm } from './floor-form';
import { OrderPlaced, SaleDone } from './sale-done';
import { SaleForm } from './sale-form';
import { SaleList } from './sale-list';
import type { TillActs, TillWords } from './till-acts';
import { useSaleLines } from './use-sale-lines';

interface TillScreenProps {
  shops: readonly OtherShop[];
  words: TillWords;
  acts: TillActs;
}

const ways = ['till', 'store', 'delivery'] as const;
type Way = (typeof ways)[number];

/** Scan, pay, receipt; or an order for another shop or for home, with the same articles. */
export function TillScreen({ shops, words, acts }: TillScreenProps) {
  const t = useTranslations('till');
  const sale = useSaleLines();
  const [way, setWay] = useState<Way>('till');
  const [sold, setSold] = useState<Sold | null>(null);
  const [placed, setPlaced] = useState<FloorOrder | null>(null);
  const total = sumOf(sale.lines.map(({ article, quantity }) => article.price * quantity));
  const amount = formatMoney(total, sale.lines[0]?.article.currency ?? 'JPY');
  const next = () => {
    sale.clear();
    setSold(null);
    setPlaced(null);
    setWay('till');
  };
  if (sold) return <SaleDone sold={sold} onNext={next} />;
  if (placed) return <OrderPlaced order={placed} onNext={next} />;
  const form = { sale, amount };
  return (
    <main id="main" className="till">
      <h1 className="sr">{t('title')}</h1>
      <section className="scanned">
        <ArticleSearch find={acts.find} onArticle={sale.add} />
        <h2>{t('lines.title')}</h2>
        <SaleList sale={sale} fromHere={way === 'till'} />
      </section>
      <section className="settle">
        <fieldset>
          <legend>{t('way.label')}</legend>
          <Choice
            name="way"
            values={ways}
            value={way}
            words={(one) => t(`way.${one}`)}
            onChoose={(one) => setWay(one)}
          />
        </fieldset>
        <p className="due">
          {t('total')}
          <span>
            <b className="num">{amount}</b> <small>{t('taxIncluded')}</small>
          </span>
        </p>
        {way === 'till' ? (
          <SaleForm {...form} customer={acts.customer} sell={acts.sell} onSold={setSold} />
        ) : (
          <FloorForm
            key={way}
            {...form}
            kind={way}
            shops={shops}
            words={words}
            order={acts.order}
            onPlaced={setPlaced}
          />
        )}
      </section>
    </main>
  );
}
