'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { inLocale, localePath } from '@/lib/locale';
import { formatMoney } from '@/lib/money';
import { stepMomentWords } from '@/lib/orders/moment-words';
import { available } from '@/lib/stock/availability';
import type { ArticleHere, OtherShop } from '@/lib/stock/here-types';
import { Icon } from '../../ui/icon';
import { useDesk } from '../desk-context';
import { ArticleActs } from './article-acts';
import { ArticleHistory } from './article-history';
import { PlaceForm } from './place-form';
import type { StockActs } from './stock-acts';
import { UnderWayList } from './under-way-list';

interface ArticleScreenProps {
  article: ArticleHere;
  shops: readonly OtherShop[];
  acts: StockActs;
}

/** One article: how many, where, since when; what to do about it; what was done. */
export function ArticleScreen({ article, shops, acts }: ArticleScreenProps) {
  const t = useTranslations('shelf');
  const { locale } = useDesk();
  const [said, setSaid] = useState('');
  const { title, optionLabel, imageUrl, sku, gtin, price, currency } = article;
  return (
    <main id="main" className="plain stock article">
      <Link className="link" href={localePath(locale, '/staff/stock')} prefetch={false}>
        <Icon name="chevron-left" size="s" />
        {t('back')}
      </Link>
      <header>
        {imageUrl ? <img src={imageUrl} alt="" width={96} height={96} /> : <span className="no-pic" />}
        <div>
          <h1>{inLocale(title, locale)}</h1>
          {optionLabel && <p className="small">{inLocale(optionLabel, locale)}</p>}
          <p className="small soft num">
            {sku} {gtin && `・ ${gtin}`} ・ {formatMoney(price, currency)}
          </p>
        </div>
      </header>
      <Levels article={article} />
      <p className="said small" role="status">
        {said}
      </p>
      <UnderWayList article={article} take={acts.take} onDone={() => setSaid(t('done'))} />
      <ArticleActs article={article} shops={shops} acts={acts} onDone={() => setSaid(t('done'))} />
      <PlaceForm
        key={`${article.section} ${article.shelf}`}
        article={article}
        place={acts.place}
        onDone={() => setSaid(t('place.saved'))}
      />
      <ArticleHistory movements={article.movements} />
    </main>
  );
}

function Levels({ article }: { article: ArticleHere }) {
  const t = useTranslations('shelf.level');
  const { locale, store, now } = useDesk();
  const { onHand, allocated, safetyStock, incoming, countedAt, doubtedAt } = article;
  const figures = { onHand, allocated, available: available(article), safety: safetyStock, incoming };
  return (
    <section className="levels">
      <dl>
        {(Object.keys(figures) as (keyof typeof figures)[]).map((name) => (
          <div key={name} className={name}>
            <dt>{t(name)}</dt>
            <dd className="num">{figures[name]}</dd>
          </div>
        ))}
      </dl>
      <p className="small soft num">
        {countedAt ? `${t('counted')} ${stepMomentWords(new Date(countedAt), store.zone, now, locale)}` : t('never')}
      </p>
      {doubtedAt && <Warning>{t('doubted')}</Warning>}
      {onHand < allocated && <Warning>{t('short')}</Warning>}
    </section>
  );
}

function Warning({ children }: { children: string }) {
  return (
    <p className="note kaki">
      <Icon name="triangle-alert" size="s" />
      <span>{children}</span>
    </p>
  );
}
