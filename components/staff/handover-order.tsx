'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { formatMoney } from '@/lib/money';
import { type Tender, tenders } from '@/lib/orders/types';
import { isCardFailed } from '@/lib/pickup/card-failed';
import type { HandOverInput } from '@/lib/pickup/input';
import { scannedCode } from '@/lib/pickup/scanned-code';
import type { HandoverAside, StaffOrder } from '@/lib/pickup/types';
import type { Result } from '@/lib/result';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { Choice } from './choice';
import { type Told, useDesk } from './desk-context';
import { GoesWith } from './goes-with';
import { HandoverProofs } from './handover-proofs';
import { RefusableLines } from './refusable-lines';
import type { Signed } from './signature-pad';
import { WhoCollects } from './who-collects';

export type Proof = Omit<HandOverInput, 'fulfillmentId' | 'key'>;

interface HandoverOrderProps {
  order: StaffOrder;
  /** null: it was found without. */
  code: string | null;
  lost: boolean;
  aside(input: { fulfillmentId: string }): Promise<Result<HandoverAside>>;
  problem: Told | 'offline' | null;
  busy: boolean;
  onHandOver(proof: Proof): void;
  onRefuse(line: { sku: string; quantity: number }): void;
  onLeave(): void;
}

/** What to fetch and where, who may have it, what to take for it; then one act. */
export function HandoverOrder({ order, code, lost, busy, problem, ...on }: HandoverOrderProps) {
  const t = useTranslations('staff');
  const counter = useTranslations('counter');
  const { today } = useDesk();
  const form = useRef<HTMLFormElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { delegates, goesWith } = useAside(order.id, on.aside);
  const [who, setWho] = useState<string>(order.collector);
  const [tender, setTender] = useState<Tender | null>(null);
  const [typed, setTyped] = useState('');
  const [idChecked, setIdChecked] = useState(false);
  const [signed, setSigned] = useState<Signed>({});
  const due = order.due > 0;
  const amount = formatMoney(due ? order.due : order.total, order.currency);
  const later = scannedCode(typed);
  const asks = today.handoverChecks;
  const missing = missingOf({
    tender: due && !tender,
    identity: !idChecked && (asks.includes('identity') || !(code || later)),
    signature: asks.includes('signature') && !signed.signature && !signed.signatureSkipped,
  });
  useTenderKeys(form, due, setTender);
  // Not the button: the Enter a scanner sends after the code must not hand anything over.
  useEffect(() => heading.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (missing || busy) return;
    const sent = delegates.find(({ id }) => id === who);
    on.onHandOver({
      collector: who === 'self' ? 'self' : 'proxy',
      delegateId: sent?.id,
      tender: tender ?? undefined,
      code: later ?? undefined,
      idChecked,
      ...signed,
    });
  };
  const words = {
    tender: t('handover.noTender'),
    identity: counter('proof.missingIdentity'),
    signature: counter('proof.missingSignature'),
  };
  return (
    <form className="found" ref={form} onSubmit={submit}>
      <header>
        <button type="button" className="link" onClick={on.onLeave}>
          <Icon name="chevron-left" size="s" />
          {t('handover.other')}
        </button>
        <h2 ref={heading} tabIndex={-1}>
          {t('customer', { name: order.customerName })}
        </h2>
        <p className="soft small num">{order.number}</p>
      </header>
      <p className="at-shelf">
        {t('panel.shelf')} <b className="shelf-name">{order.shelf}</b>
      </p>
      <section className="what">
        <RefusableLines lines={order.lines} busy={busy} fixed={lost} onRefuse={on.onRefuse} />
        {order.notes && <p className="note">{t('panel.note', { note: order.notes })}</p>}
      </section>
      <section className="take">
        <WhoCollects order={order} delegates={delegates} value={who} onChoose={setWho} />
        <HandoverProofs
          codeless={code === null}
          lost={lost}
          checks={asks}
          typed={typed}
          onType={setTyped}
          idChecked={idChecked}
          onIdChecked={setIdChecked}
          onSigned={setSigned}
        />
        {isCardFailed(order) && (
          <p className="note kaki">
            <Icon name="triangle-alert" size="s" />
            <span>{t('cardFailed.take', { amount })}</span>
          </p>
        )}
        <p className="due">
          {due ? t('handover.toTake') : t(order.paymentStatus === 'authorized' ? 'held' : 'paid')}{' '}
          <b className="num">{amount}</b>
        </p>
        {due && (
          <fieldset>
            <legend>{t('handover.how')}</legend>
            <Choice
              name="tender"
              values={tenders}
              value={tender}
              words={(one) => t(`choice.${one}`)}
              onChoose={(one) => setTender(one)}
              keys={(index) => `Alt+${index + 1}`}
            />
            <p className="tiny soft keys">{counter('keys')}</p>
          </fieldset>
        )}
      </section>
      <GoesWith articles={goesWith} />
      <footer>
        {problem && <ProblemLine problem={problem} />}
        <p className="tiny soft" id="missing" role="status">
          {missing && words[missing]}
        </p>
        <Button
          type="submit"
          wide
          icon="hand-helping"
          className="hand-over"
          busy={busy}
          aria-disabled={missing ? true : undefined}
          aria-describedby={missing ? 'missing' : undefined}
        >
          {due ? t('handover.takeAndGive', { amount }) : t('handover.give')}
        </Button>
      </footer>
    </form>
  );
}

const nothing: HandoverAside = { delegates: [], goesWith: [] };

/** Who was sent, and what goes with it: read beside the order, which is not kept waiting for it. */
function useAside(fulfillmentId: string, read: HandoverOrderProps['aside']): HandoverAside {
  const [aside, setAside] = useState(nothing);
  useEffect(() => {
    let left = false;
    read({ fulfillmentId })
      .then((result) => !left && result.ok && setAside(result.value))
      .catch(() => {});
    return () => {
      left = true;
    };
  }, [fulfillmentId, read]);
  return aside;
}

type Lacking = 'tender' | 'identity' | 'signature';

/** What is asked for next, one thing at a time. */
const missingOf = (lacks: Record<Lacking, boolean>): Lacking | null =>
  (['identity', 'signature', 'tender'] as const).find((one) => lacks[one]) ?? null;

/** Alt with a digit, which no scanner types: chooses how it is paid and goes there, so that Enter hands over. */
function useTenderKeys(form: RefObject<HTMLFormElement | null>, due: boolean, choose: (tender: Tender) => void): void {
  const chosen = useRef(choose);
  chosen.current = choose;
  useEffect(() => {
    if (!due) return;
    const press = (event: KeyboardEvent) => {
      const index = event.altKey ? ['Digit1', 'Digit2', 'Digit3', 'Digit4'].indexOf(event.code) : -1;
      const tender = tenders[index];
      if (!tender) return;
      event.preventDefault();
      chosen.current(tender);
      form.current?.querySelectorAll<HTMLInputElement>('input[name=tender]')[index]?.focus();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [form, due]);
}

function ProblemLine({ problem }: { problem: Told | 'offline' }) {
  const t = useTranslations('staff');
  const refusal = useTranslations('refusal');
  const words = problem === 'offline' ? t('problem.offline') : problem.ok ? null : refusal(problem.code);
  return (
    <p className="note kaki" role="alert">
      <Icon name="triangle-alert" size="s" />
      <span>{words}</span>
    </p>
  );
}
