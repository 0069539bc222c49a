'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { v7 } from 'uuid';
import { formatMoney } from '@/lib/money';
import { type Tender, tenders } from '@/lib/orders/types';
import type { FieldErrors, Result } from '@/lib/result';
import type { Purchase, Received, ReturnView } from '@/lib/returns/types';
import type { OtherShop } from '@/lib/stock/here-types';
import { Button } from '../../ui/button';
import { Choice } from '../choice';
import { useDesk } from '../desk-context';
import type { TillWords } from '../till/till-acts';
import { useSaleLines } from '../till/use-sale-lines';
import { ApprovalForm } from './approval-form';
import { ExchangeForm, type Way } from './exchange-form';
import { ReturnLine } from './return-line';
import { type Refused, ReturnProblem } from './return-problem';
import { ExchangeSums, ReturnSums } from './return-sums';
import type { ReceiveInput, ReturnsActs } from './returns-acts';
import { useReturnLines } from './use-return-lines';
import { useReturnPreview } from './use-return-preview';

interface ReturnFormProps {
  purchase: Purchase;
  /** Asked for online, or counted and approved before. */
  asked: ReturnView | null;
  /** Staff have seen what only the receipt says. */
  byReceipt: boolean;
  receiptNeeded: boolean;
  limit: number | null;
  mayApprove: boolean;
  shops: readonly OtherShop[];
  words: TillWords;
  acts: ReturnsActs;
  onReceived(received: Received): void;
  onAsked(): void;
  onBack(): void;
}

/** What is handed in, what it comes to, and what becomes of the money: refund, or other goods. */
export function ReturnForm(props: ReturnFormProps) {
  const { purchase, asked, byReceipt, receiptNeeded, limit, mayApprove, shops, words, acts } = props;
  const t = useTranslations('returns.staff.form');
  const exchanging = useTranslations('returns.staff.exchange');
  const staff = useTranslations('staff');
  const refusal = useTranslations('refusal');
  const { store } = useDesk();
  const lines = useReturnLines(purchase, asked);
  const sale = useSaleLines();
  const form = useRef<HTMLFormElement>(null);
  const [outcome, setOutcome] = useState<'refund' | 'exchange'>('refund');
  const [way, setWay] = useState<Way>('here');
  const [tender, setTender] = useState<Tender | null>(null);
  const [seen, setSeen] = useState(byReceipt);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Refused | null>(null);
  const [fields, setFields] = useState<FieldErrors>({});
  // After a lost answer the same return is sent again, and is made once.
  const key = useRef<string | null>(null);
  const goods = { locationId: store.id, orderId: purchase.orderId, returnId: asked?.id, lines: lines.complete };
  const wanted =
    outcome === 'exchange' ? sale.lines.map(({ article, quantity }) => ({ sku: article.sku, quantity })) : [];
  const typed = () => Object.fromEntries(new FormData(form.current ?? undefined)) as Record<string, string>;
  const wish = () => wishOf(way, wanted, typed());
  const { preview, refused, again } = useReturnPreview(acts.preview, goods, wish);
  const { currency } = purchase;
  const due = preview?.exchange?.due ?? 0;
  const needsManager =
    !!preview?.approvalNeeded && !mayApprove && !(asked?.approved && preview.amount <= (asked?.amount ?? 0));
  const missing =
    lines.chosen.length === 0
      ? t('none')
      : lines.complete.length === 0
        ? t('noReason')
        : outcome === 'exchange' && wanted.length === 0
          ? exchanging('none')
          : null;
  const send = async (approver?: { email: string; password: string }) => {
    if (busy || missing || !preview) return;
    setBusy(true);
    key.current ??= v7();
    const exchange = exchangeOf(wish(), typed(), { tender, expectedTotal: preview.exchange?.total });
    const input: ReceiveInput = {
      ...{ ...goods, receiptSeen: seen, key: key.current },
      ...(exchange && { exchange }),
      ...(approver && { approver }),
    };
    settle(await acts.receive(input).catch(() => 'offline' as const), props.onReceived);
  };
  const ask = async () => {
    if (busy || missing) return;
    setBusy(true);
    key.current ??= v7();
    settle(await acts.ask({ ...goods, key: key.current }).catch(() => 'offline' as const), props.onAsked);
  };
  const settle = <T,>(result: Result<T> | 'offline', done: (value: T) => void) => {
    setBusy(false);
    if (result === 'offline') return setProblem(result);
    key.current = null;
    if (result.ok) return done(result.value);
    setProblem(result);
    setFields({ ...(result.details?.fields as FieldErrors), ...result.fields });
    again();
  };
  const errors = Object.fromEntries(
    Object.entries(fields).map(([name, code]) => [
      name.replace(/^exchange\.(address\.)?|^address\./, ''),
      refusal(`fields.${code as 'required'}`),
    ]),
  );
  const productIds = [
    ...new Set(
      purchase.lines
        .filter(({ lineId }) => lines.chosen.some((line) => line.lineId === lineId))
        .map((line) => line.productId),
    ),
  ];
  const goes = (lineId: string) => (index: number) => {
    const of = lines.groups[lineId] ?? [];
    const at = of.slice(0, index).filter(({ quantity }) => quantity > 0).length;
    return of[index]?.quantity ? preview?.lines.filter((line) => line.lineId === lineId)[at]?.disposition : undefined;
  };
  const back = preview ? preview.amount - (preview.exchange?.paid ?? 0) : 0;
  return (
    <div className="return-form">
      <section aria-labelledby="handed-in">
        <h2 id="handed-in" tabIndex={-1}>
          {t('title')} <small className="num">{asked?.number ?? purchase.number}</small>
        </h2>
        <AskedWords asked={asked} />
        <ul className="handed-in">
          {purchase.lines
            .map((line) => ({ line, most: line.left + meantOf(asked, line.lineId) }))
            .filter(({ most }) => most > 0)
            .map(({ line, most }) => (
              <ReturnLine
                key={line.lineId}
                line={line}
                currency={currency}
                most={most}
                lines={lines}
                goes={goes(line.lineId)}
              />
            ))}
        </ul>
        <Button kind="quiet" icon="chevron-left" onClick={props.onBack}>
          {t('back')}
        </Button>
      </section>
      <section className="settle" aria-label={t('total')}>
        <ReturnSums preview={preview} currency={currency} />
        <fieldset>
          <legend>{t('way')}</legend>
          <Choice
            name="outcome"
            values={['refund', 'exchange'] as const}
            value={outcome}
            words={(one) => t(one)}
            onChoose={(one) => setOutcome(one)}
          />
        </fieldset>
        {outcome === 'exchange' && (
          <>
            <ExchangeForm
              form={form}
              onTyped={again}
              acts={acts}
              productIds={productIds}
              sale={sale}
              way={way}
              onWay={setWay}
              shops={shops}
              words={words}
              errors={errors}
              unnamed={purchase.email === ''}
            />
            <ExchangeSums preview={preview} currency={currency} />
          </>
        )}
        {due > 0 && (
          <fieldset>
            <legend>{exchanging('tender')}</legend>
            <Choice
              name="tender"
              values={tenders}
              value={tender}
              words={(one) => staff(`choice.${one}`)}
              onChoose={(one) => setTender(one)}
            />
            {errors.tender && <p className="err">{errors.tender}</p>}
          </fieldset>
        )}
        {receiptNeeded && !byReceipt && !asked && (
          <label className="check-line">
            <input type="checkbox" checked={seen} onChange={({ target }) => setSeen(target.checked)} />
            <span>{t('receipt')}</span>
          </label>
        )}
        <ReturnProblem problem={problem ?? refused} />
        <p className="tiny soft" id="no-return" role="status">
          {missing}
        </p>
        {needsManager && limit !== null ? (
          <ApprovalForm
            limit={formatMoney(limit, currency)}
            busy={busy}
            onApprove={send}
            onAsk={outcome === 'refund' ? ask : null}
          />
        ) : (
          <Button
            wide
            className="hand-over"
            onClick={() => void send()}
            busy={busy}
            aria-disabled={missing !== null || !preview || undefined}
            aria-describedby="no-return"
          >
            {outcome === 'exchange'
              ? t('doExchange')
              : preview
                ? t('doRefund', { amount: formatMoney(back, currency) })
                : t('do')}
          </Button>
        )}
      </section>
    </div>
  );
}

const meantOf = (asked: ReturnView | null, lineId: string) =>
  (asked?.lines ?? []).reduce((sum, line) => sum + (line.lineId === lineId ? line.quantity : 0), 0);

/** What the customer said and showed of it. */
function AskedWords({ asked }: { asked: ReturnView | null }) {
  const t = useTranslations('returns.staff.form');
  if (!asked || (!asked.note && asked.photos.length === 0)) return null;
  return (
    <div className="asked-words">
      {asked.note && (
        <p className="small">
          <b>{t('note')}</b> {asked.note}
        </p>
      )}
      {asked.photos.map((url, index) => (
        <a key={url} href={url} target="_blank" rel="noreferrer">
          <img src={url} alt={t('photo', { number: index + 1 })} width={88} height={88} />
        </a>
      ))}
    </div>
  );
}

type Wish = NonNullable<Parameters<ReturnsActs['preview']>[0]['exchange']>;

/** As far as it is known; null while nothing is chosen. */
function wishOf(kind: Way, lines: { sku: string; quantity: number }[], typed: Record<string, string>): Wish | null {
  if (lines.length === 0) return null;
  const { storeCode = '', postcode = '', prefecture = '', city = '', street = '', building = '' } = typed;
  if (kind === 'store') return { kind, lines, storeCode };
  if (kind === 'here') return { kind, lines };
  return { kind, lines, address: { postcode, prefecture, city, street, building } };
}

function exchangeOf(
  wish: Wish | null,
  { name, email, phone }: Record<string, string>,
  { tender, expectedTotal }: { tender: Tender | null; expectedTotal: number | undefined },
): ReceiveInput['exchange'] {
  if (!wish) return undefined;
  const person = { ...(name && { name }), ...(email && { email }), ...(phone && { phone }) };
  return { ...wish, ...person, ...(tender && { tender }), expectedTotal };
}
