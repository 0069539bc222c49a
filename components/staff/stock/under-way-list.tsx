'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { inLocale } from '@/lib/locale';
import { stepMomentWords } from '@/lib/orders/moment-words';
import type { ArticleHere, UnderWay } from '@/lib/stock/here-types';
import { Button } from '../../ui/button';
import { useDesk } from '../desk-context';
import { Stepper } from '../stepper';
import type { StockActs } from './stock-acts';
import { StockTrouble } from './stock-trouble';
import { useStockAct } from './use-stock-act';

interface UnderWayListProps {
  article: ArticleHere;
  take: StockActs['take'];
  onDone(): void;
}

/** What other shops sent and nobody has taken in yet. */
export function UnderWayList({ article, take, onDone }: UnderWayListProps) {
  const t = useTranslations('shelf.underWay');
  if (article.underWay.length === 0) return null;
  return (
    <section className="under-way" aria-labelledby="under-way">
      <h2 id="under-way">{t('title')}</h2>
      {article.underWay.map((sent) => (
        <TakeIn key={sent.movementId} variantId={article.variantId} sent={sent} take={take} onDone={onDone} />
      ))}
    </section>
  );
}

interface TakeInProps extends Omit<UnderWayListProps, 'article'> {
  variantId: string;
  sent: UnderWay;
}

function TakeIn({ variantId, sent, take, onDone }: TakeInProps) {
  const t = useTranslations('shelf.underWay');
  const { store, locale, now } = useDesk();
  const { busy, problem, run } = useStockAct();
  const [units, setUnits] = useState(sent.units);
  const place = inLocale(sent.from, locale);
  const { movementId } = sent;
  const press = async () => {
    if (await run((key) => take({ locationId: store.id, variantId, movementId, units, key }))) onDone();
  };
  return (
    <div className="sent">
      <p>
        <b>{t('from', { place, count: sent.units })}</b>
        <span className="small soft num">
          {t('sent', { clock: stepMomentWords(new Date(sent.sentAt), store.zone, now, locale) })}
        </span>
      </p>
      <Stepper
        label={t('units')}
        of={place}
        value={units}
        max={sent.units}
        onChange={(next) => setUnits(Math.min(sent.units, Math.max(0, next)))}
      />
      <StockTrouble problem={problem} />
      <Button kind="quiet" icon="check" busy={busy} onClick={press}>
        {t('take', { count: units })}
      </Button>
    </div>
  );
}
