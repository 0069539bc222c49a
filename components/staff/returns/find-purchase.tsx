'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Result } from '@/lib/result';
import type { Found } from '@/lib/returns/types';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { CodeCamera } from '../code-camera';
import { useWedge } from '../use-wedge';
import type { FindInput, ReturnsActs } from './returns-acts';

interface FindPurchaseProps {
  find: ReturnsActs['find'];
  onFound(found: Found): void;
}

/** By whatever the customer has: a code, a number, an address, a phone number, or the card it was paid with. */
export function FindPurchase({ find, onFound }: FindPurchaseProps) {
  const t = useTranslations('returns.staff.find');
  const field = useRef<HTMLInputElement>(null);
  const [by, setBy] = useState<FindInput['by']>('text');
  const [busy, setBusy] = useState(false);
  const [camera, setCamera] = useState(false);
  const [answer, setAnswer] = useState<Result<Found> | 'offline' | null>(null);
  useEffect(() => {
    if (by === 'text' && !camera) field.current?.focus();
  }, [by, camera]);
  const ask = async (input: FindInput) => {
    if (busy) return;
    setBusy(true);
    const result = await find(input).catch(() => 'offline' as const);
    setBusy(false);
    setAnswer(result);
    if (result !== 'offline' && result.ok) onFound(result.value);
    else field.current?.select();
  };
  const seen = (text: string) => {
    setCamera(false);
    if (field.current) field.current.value = text;
    void ask({ by: 'text', text });
  };
  useWedge(seen);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = Object.fromEntries(new FormData(event.currentTarget)) as Record<string, string>;
    const { text = '', tail = '', date = '', amount = '' } = typed;
    if (by === 'card') void ask({ by, tail, date, amount: amount || '' });
    else if (text.trim()) void ask({ by, text });
  };
  return (
    <section className="find-purchase" aria-labelledby="find-purchase">
      <h2 id="find-purchase">{t('title')}</h2>
      <form onSubmit={submit} noValidate>
        {by === 'text' ? (
          <>
            <label htmlFor="purchase">{t('label')}</label>
            <div className="asked">
              <input
                id="purchase"
                ref={field}
                name="text"
                className="box"
                autoComplete="off"
                spellCheck={false}
                enterKeyHint="search"
                aria-describedby="purchase-help purchase-answer"
              />
              <Button type="submit" busy={busy}>
                {t('button')}
              </Button>
            </div>
            <span className="tiny soft" id="purchase-help">
              {t('help')}
            </span>
          </>
        ) : (
          <CardBoxes busy={busy} />
        )}
      </form>
      <div className="other-ways">
        {by === 'text' && (
          <Button kind="quiet" icon="scan-line" aria-expanded={camera} onClick={() => setCamera(!camera)}>
            {t('camera')}
          </Button>
        )}
        <Button kind="quiet" icon="credit-card" onClick={() => setBy(by === 'text' ? 'card' : 'text')}>
          {t(by === 'text' ? 'byCard' : 'byText')}
        </Button>
      </div>
      {camera && <CodeCamera of="purchase" onCode={seen} onClose={() => setCamera(false)} />}
      <div id="purchase-answer" role="alert">
        {answer && <Trouble answer={answer} />}
      </div>
    </section>
  );
}

/** Its last digits are many people's: the day or the amount as well. */
function CardBoxes({ busy }: { busy: boolean }) {
  const t = useTranslations('returns.staff.find');
  return (
    <div className="card-boxes">
      <label>
        {t('tail')}
        <input name="tail" className="box num" inputMode="numeric" autoComplete="off" maxLength={4} />
      </label>
      <label>
        {t('date')}
        <input name="date" type="date" className="box num" />
      </label>
      <label>
        {t('amount')}
        <input name="amount" className="box num" inputMode="numeric" autoComplete="off" />
      </label>
      <p className="tiny soft">{t('either')}</p>
      <Button type="submit" busy={busy}>
        {t('button')}
      </Button>
    </div>
  );
}

function Trouble({ answer }: { answer: Result<Found> | 'offline' }) {
  const t = useTranslations('returns.staff.find');
  const staff = useTranslations('staff');
  const refusal = useTranslations('refusal');
  if (answer !== 'offline' && answer.ok) return null;
  const words = () => {
    if (answer === 'offline') return staff('problem.offline');
    if (answer.code === 'not_found') return t('none');
    const field = Object.values(answer.fields ?? {})[0];
    if (field) return field === 'required' ? t('either') : refusal(`fields.${field as 'invalid'}`);
    return refusal(answer.code);
  };
  return (
    <p className="err">
      <Icon name="triangle-alert" size="s" />
      {words()}
    </p>
  );
}
