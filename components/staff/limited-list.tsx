'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { LiftLimitInput } from '@/lib/holds/input';
import type { Result } from '@/lib/result';
import { Button } from '../ui/button';
import { Empty } from '../ui/empty';
import { Icon } from '../ui/icon';

interface Limited {
  name: string;
  email: string;
  phone: string;
  missed: number;
  /** 11/26(木) */
  last: string;
}

type Lift = (input: LiftLimitInput) => Promise<Result<void>>;

/** Who may not pay in the shop any more, each with the way to lift it. */
export function LimitedList({ people, lift }: { people: Limited[]; lift: Lift }) {
  const t = useTranslations('holds.noShow');
  const [lifted, setLifted] = useState<Limited | null>(null);
  const note = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (lifted) note.current?.focus();
  }, [lifted]);
  return (
    <>
      <p ref={note} tabIndex={-1} role="status" className={lifted ? 'note' : 'sr'}>
        {lifted && (
          <>
            <Icon name="check" size="s" />
            <span>{t('lifted', { name: lifted.name })}</span>
          </>
        )}
      </p>
      {people.length === 0 ? (
        <Empty title={t('none.title')}>{t('none.why')}</Empty>
      ) : (
        <ul className="os">
          {people.map((person) => (
            <LimitedRow key={person.email + person.phone} person={person} lift={lift} onLifted={setLifted} />
          ))}
        </ul>
      )}
    </>
  );
}

interface LimitedRowProps {
  person: Limited;
  lift: Lift;
  onLifted(person: Limited): void;
}

function LimitedRow({ person, lift, onLifted }: LimitedRowProps) {
  const t = useTranslations('holds.noShow');
  const [open, setOpen] = useState(false);
  const formId = useId();
  return (
    <li className="o tr">
      <div className="who">
        <b>{t('name', { name: person.name })}</b>
        <span className="tag">{t('missed', { count: person.missed })}</span>
        <span className="u">
          <span>{person.email}</span>
          <span className="num">{person.phone}</span>
          <span>{t('last', { day: person.last })}</span>
        </span>
      </div>
      <div className="act-cell">
        <Button wide kind="quiet" aria-expanded={open} aria-controls={formId} onClick={() => setOpen(!open)}>
          {open ? t('close') : t('lift')}
        </Button>
      </div>
      <div className="rest">{open && <LiftForm id={formId} person={person} lift={lift} onLifted={onLifted} />}</div>
    </li>
  );
}

function LiftForm({ id: formId, person, lift, onLifted }: { id: string } & LimitedRowProps) {
  const t = useTranslations('holds.noShow');
  const refusal = useTranslations('refusal');
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const id = useId();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const { email, phone } = person;
    const result = await lift({ email, phone, reason }).catch(() => 'offline' as const);
    setBusy(false);
    if (result === 'offline') setError(refusal('offline'));
    else if (result.ok) onLifted(person);
    else setError(result.fields?.reason ? refusal(`fields.${result.fields.reason}`) : refusal(result.code));
  };
  return (
    <form id={formId} className="tr-form" noValidate onSubmit={submit}>
      <label htmlFor={id}>
        <b>{t('reason')}</b>
      </label>
      <input
        id={id}
        className="box"
        value={reason}
        maxLength={200}
        placeholder={t('reasonHelp')}
        aria-required
        aria-invalid={error ? true : undefined}
        aria-describedby={`${id}-why`}
        onChange={(event) => setReason(event.target.value)}
      />
      <p id={`${id}-why`} className={error ? 'err' : 'tiny soft'} role={error ? 'alert' : undefined}>
        {error && <Icon name="triangle-alert" size="s" />}
        {error ?? t('effect')}
      </p>
      <Button type="submit" wide busy={busy}>
        {t('confirm')}
      </Button>
    </form>
  );
}
