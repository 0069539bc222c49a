'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, type ReactNode, useState } from 'react';
import { inLocale } from '@/lib/locale';
import type { ArticleHere, OtherShop } from '@/lib/stock/here-types';
import { type MoveInput, type MoveKind, moveKinds, moveReasons } from '@/lib/stock/input';
import { Button } from '../../ui/button';
import { Choice } from '../choice';
import { useDesk } from '../desk-context';
import { Stepper } from '../stepper';
import type { StockActs } from './stock-acts';
import { StockTrouble } from './stock-trouble';
import { useStockAct } from './use-stock-act';

interface ArticleActsProps {
  article: ArticleHere;
  shops: readonly OtherShop[];
  acts: StockActs;
  onDone(): void;
}

type Kind = 'count' | MoveKind;
const kinds: readonly Kind[] = ['count', ...moveKinds];
const countReasons = ['rounds', 'not_found', 'correction'] as const;

/** Counted, come, gone or sent: each with its reason. */
export function ArticleActs(props: ArticleActsProps) {
  const t = useTranslations('shelf.acts');
  const [kind, setKind] = useState<Kind>('count');
  return (
    <section className="stock-acts" aria-labelledby="stock-acts">
      <h2 id="stock-acts">{t('title')}</h2>
      <fieldset>
        <legend className="sr">{t('title')}</legend>
        <Choice name="kind" values={kinds} value={kind} words={(one) => t(one)} onChoose={(one) => setKind(one)} />
      </fieldset>
      {kind === 'count' ? (
        <CountForm key={props.article.onHand} {...props} />
      ) : (
        <MoveForm key={kind} kind={kind} {...props} />
      )}
    </section>
  );
}

function CountForm({ article, acts, onDone }: ArticleActsProps) {
  const t = useTranslations('shelf');
  const { store, locale } = useDesk();
  const { busy, problem, run } = useStockAct();
  const [counted, setCounted] = useState(article.onHand);
  const [reason, setReason] = useState<(typeof countReasons)[number]>('rounds');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const at = { locationId: store.id, variantId: article.variantId };
    if (await run((key) => acts.count({ ...at, seen: article.onHand, counted, reason, key }))) onDone();
  };
  return (
    <form onSubmit={submit}>
      <p className="small soft">{t('count.seen', { count: article.onHand })}</p>
      <Stepper
        label={t('count.counted')}
        of={inLocale(article.title, locale)}
        value={counted}
        max={9_999}
        onChange={setCounted}
      />
      <Reasons values={countReasons} value={reason} onChange={(one) => setReason(one)} />
      <StockTrouble problem={problem} />
      <Button type="submit" wide icon="check" busy={busy}>
        {t('count.do', { count: counted })}
      </Button>
    </form>
  );
}

function MoveForm({ kind, article, shops, acts, onDone }: ArticleActsProps & { kind: MoveKind }) {
  const t = useTranslations('shelf.move');
  const { store, locale } = useDesk();
  const { busy, problem, run } = useStockAct();
  const [units, setUnits] = useState(1);
  const [reason, setReason] = useState<string>(moveReasons[kind][0]);
  const [toId, setToId] = useState(shops[0]?.id ?? '');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const at = { locationId: store.id, variantId: article.variantId };
    const input = { kind, ...at, units, reason, ...(kind === 'transfer_out' && { toId }) };
    if (await run((key) => acts.move({ ...input, key } as MoveInput))) {
      setUnits(1);
      onDone();
    }
  };
  return (
    <form onSubmit={submit}>
      <Stepper
        label={t('units')}
        of={inLocale(article.title, locale)}
        value={units}
        max={9_999}
        onChange={(next) => setUnits(Math.max(1, next))}
      />
      {kind === 'transfer_out' && (
        <label className="field">
          <span className="l">{t('to')}</span>
          <select className="box" value={toId} onChange={({ target }) => setToId(target.value)}>
            {shops.map((shop) => (
              <option key={shop.id} value={shop.id}>
                {inLocale(shop.name, locale)} ({shop.storeCode})
              </option>
            ))}
          </select>
        </label>
      )}
      <Reasons values={moveReasons[kind]} value={reason} onChange={setReason} />
      <StockTrouble problem={problem} />
      <Button type="submit" wide icon="check" kind={kind === 'damage' ? 'risk' : 'solid'} busy={busy}>
        {t(`do.${kind}`, { count: units })}
      </Button>
    </form>
  );
}

interface ReasonsProps<T extends string> {
  values: readonly T[];
  value: T;
  onChange(value: T): void;
}

function Reasons<T extends string>({ values, value, onChange }: ReasonsProps<T>) {
  const t = useTranslations('shelf');
  const words = (one: T): ReactNode => t(`why.${one as 'found'}`);
  return (
    <label className="field">
      <span className="l">{t('move.reason')}</span>
      <select
        className="box"
        value={value}
        onChange={({ target }) => onChange(values.find((one) => one === target.value) ?? value)}
      >
        {values.map((one) => (
          <option key={one} value={one}>
            {words(one)}
          </option>
        ))}
      </select>
    </label>
  );
}
