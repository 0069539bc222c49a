'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { MOST_RELATED } from '@/lib/catalog/editing/limits';
import type { ProductName } from '@/lib/catalog/editing/types';
import { inLocale, type Locale } from '@/lib/locale';
import type { Result } from '@/lib/result';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { useSave } from '../editing/use-save';

export type FindProducts = (input: { q: string }) => Promise<Result<ProductName[]>>;

interface RelatedFieldProps {
  /** Where problems lead to. */
  name?: string;
  most?: number;
  /** The product itself goes with none of its own. */
  productId?: string;
  related: ProductName[];
  onChange: (related: ProductName[]) => void;
  find: FindProducts;
  problem: string | null;
}

/** What goes with it, in the order shoppers see it. */
export function RelatedField(props: RelatedFieldProps) {
  const { name = 'related', most = MOST_RELATED, productId, related, onChange, find, problem } = props;
  const t = useTranslations('adminCatalogue.related');
  const locale = useLocale() as Locale;
  const id = useId();
  const [q, setQ] = useState('');
  const [found, setFound] = useState<ProductName[] | null>(null);
  const { busy, send } = useSave(find, setFound);
  const offered = found?.filter((one) => one.id !== productId && !related.some((other) => other.id === one.id));
  const up = (index: number) => {
    const [before, one] = [related[index - 1], related[index]];
    if (!before || !one) return;
    onChange([...related.slice(0, index - 1), one, before, ...related.slice(index + 1)]);
  };
  return (
    <div id={name}>
      {related.length === 0 && <p className="small soft">{t('none')}</p>}
      <ol className="related">
        {related.map((other, index) => (
          <li key={other.id}>
            <span>{inLocale(other.title, locale)}</span>
            {index > 0 && (
              <button type="button" className="link" onClick={() => up(index)}>
                {t('up')}
                <span className="sr">{inLocale(other.title, locale)}</span>
              </button>
            )}
            <button
              type="button"
              className="icb"
              aria-label={t('remove', { title: inLocale(other.title, locale) })}
              onClick={() => onChange(related.filter(({ id: otherId }) => otherId !== other.id))}
            >
              <Icon name="x" size="s" />
            </button>
          </li>
        ))}
      </ol>
      {problem && (
        <p className="err">
          <Icon name="triangle-alert" size="s" />
          {problem}
        </p>
      )}
      <div className="related-find">
        <label htmlFor={id}>{t('find')}</label>
        <input
          className="box"
          id={id}
          type="search"
          value={q}
          onChange={(event) => setQ(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            send({ q });
          }}
        />
        <Button kind="quiet" small icon="search" busy={busy} onClick={() => send({ q })}>
          {t('search')}
        </Button>
      </div>
      <ul className="related-found" role="status">
        {offered?.map((one) => (
          <li key={one.id}>
            <Button
              kind="quiet"
              small
              icon="plus"
              disabled={related.length >= most}
              onClick={() => onChange([...related, one])}
            >
              {inLocale(one.title, locale)}
            </Button>
          </li>
        ))}
        {offered?.length === 0 && <li className="small soft">{t('nothing')}</li>}
      </ul>
    </div>
  );
}
