'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import type { ArticleHere } from '@/lib/stock/here-types';
import { Button } from '../../ui/button';
import { useDesk } from '../desk-context';
import type { StockActs } from './stock-acts';
import { StockTrouble } from './stock-trouble';
import { useStockAct } from './use-stock-act';

interface PlaceFormProps {
  article: ArticleHere;
  place: StockActs['place'];
  onDone(): void;
}

/** Where it lies, so that whoever fetches it walks straight there. */
export function PlaceForm({ article, place, onDone }: PlaceFormProps) {
  const t = useTranslations('shelf.place');
  const { store } = useDesk();
  const { busy, problem, run } = useStockAct();
  const [section, setSection] = useState(article.section ?? '');
  const [shelf, setShelf] = useState(article.shelf ?? '');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const at = { locationId: store.id, variantId: article.variantId };
    if (await run(() => place({ ...at, section, shelf }))) onDone();
  };
  return (
    <form className="place-form" aria-labelledby="place" onSubmit={submit}>
      <h2 id="place">{t('title')}</h2>
      <div className="pair">
        <label className="field">
          <span className="l">{t('section')}</span>
          <input
            className="box"
            maxLength={40}
            value={section}
            placeholder={t('none')}
            onChange={({ target }) => setSection(target.value)}
          />
        </label>
        <label className="field">
          <span className="l">{t('shelf')}</span>
          <input
            className="box"
            maxLength={20}
            value={shelf}
            placeholder={t('none')}
            onChange={({ target }) => setShelf(target.value)}
          />
        </label>
      </div>
      <StockTrouble problem={problem} />
      <Button type="submit" kind="quiet" busy={busy}>
        {t('save')}
      </Button>
    </form>
  );
}
