'use client';

import { useTranslations } from 'next-intl';
import { type RefObject, useEffect, useState } from 'react';
import { inLocale } from '@/lib/locale';
import { formatMoney } from '@/lib/money';
import type { OtherShop, StockArticle } from '@/lib/stock/here-types';
import { AddressFields } from '../../delivery-fields';
import { PersonFields } from '../../person-fields';
import { SelectField } from '../../ui/field';
import { Choice } from '../choice';
import { useDesk } from '../desk-context';
import { ArticleSearch } from '../stock/article-search';
import { SaleList } from '../till/sale-list';
import type { TillWords } from '../till/till-acts';
import type { SaleLines } from '../till/use-sale-lines';
import type { ReturnsActs } from './returns-acts';

export const ways = ['here', 'store', 'delivery'] as const;
export type Way = (typeof ways)[number];

interface ExchangeFormProps {
  /** Where it goes and to whom, as far as it is typed. */
  form: RefObject<HTMLFormElement | null>;
  onTyped(): void;
  acts: Pick<ReturnsActs, 'kinds' | 'articles'>;
  /** Of the goods that come back. */
  productIds: readonly string[];
  sale: SaleLines;
  way: Way;
  onWay(way: Way): void;
  shops: readonly OtherShop[];
  words: TillWords;
  errors: Partial<Record<string, string>>;
  /** The purchase does not say who bought it. */
  unnamed: boolean;
}

const person = { name: '', email: '', phone: '' };
const nowhere = { postcode: '', prefecture: '', city: '', street: '', building: '' };

/** What is taken instead, and how it gets to its customer. */
export function ExchangeForm(props: ExchangeFormProps) {
  const { form, onTyped, acts, productIds, sale, way, onWay, shops, words, errors, unnamed } = props;
  const t = useTranslations('returns.staff.exchange');
  const labels = useTranslations('common.field');
  const { locale } = useDesk();
  const names = { required: labels('required'), optional: labels('optional') };
  return (
    <div className="exchange">
      <h3>{t('title')}</h3>
      {productIds.map((productId) => (
        <Kinds key={productId} productId={productId} kinds={acts.kinds} onArticle={sale.add} />
      ))}
      <ArticleSearch find={acts.articles} onArticle={sale.add} />
      {sale.lines.length > 0 && <SaleList sale={sale} fromHere={way === 'here'} />}
      <fieldset>
        <legend>{t('from')}</legend>
        <Choice name="exchange-way" values={ways} value={way} words={(one) => t(one)} onChoose={(one) => onWay(one)} />
      </fieldset>
      <form ref={form} onBlur={onTyped} onChange={way === 'store' ? onTyped : undefined} noValidate>
        {way === 'store' && (
          <SelectField name="storeCode" label={t('place')} labels={names} required error={errors.storeCode}>
            {shops.map(({ storeCode, name }) => (
              <option key={storeCode} value={storeCode}>
                {inLocale(name, locale)}
              </option>
            ))}
          </SelectField>
        )}
        {way !== 'here' && unnamed && (
          <PersonFields typed={person} errors={errors} words={words.person} labels={names} />
        )}
        {way === 'delivery' && (
          <AddressFields locale={locale} words={words.address} labels={names} typed={nowhere} errors={errors} />
        )}
      </form>
    </div>
  );
}

interface KindsProps {
  productId: string;
  kinds: ReturnsActs['kinds'];
  onArticle(article: StockArticle): void;
}

/** Other sizes and colours at a tap, each with what lies here. */
function Kinds({ productId, kinds, onArticle }: KindsProps) {
  const t = useTranslations('returns.staff.exchange');
  const search = useTranslations('shelf.search');
  const { store, locale } = useDesk();
  const [articles, setArticles] = useState<StockArticle[]>([]);
  useEffect(() => {
    let gone = false;
    void kinds({ locationId: store.id, productId })
      .then((result) => {
        if (!gone && result.ok) setArticles(result.value);
      })
      .catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [kinds, productId, store.id]);
  if (articles.length < 2) return null;
  return (
    <fieldset className="kinds">
      <legend>{t('same')}</legend>
      {articles.map((article) => {
        const name = inLocale(article.optionLabel ?? article.title, locale);
        return (
          <button
            type="button"
            className="btn quiet"
            key={article.sku}
            aria-label={t('take', { what: name })}
            onClick={() => onArticle(article)}
          >
            <span>
              <b>{name}</b>
              <small className="num">
                {formatMoney(article.price, article.currency)} ・ {search('here', { count: article.onHand })}
              </small>
            </span>
          </button>
        );
      })}
    </fieldset>
  );
}
