'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import type { Customer } from '@/lib/till/types';
import { Button } from '../../ui/button';
import { useDesk } from '../desk-context';
import type { TillActs } from './till-acts';

interface MemberFieldProps {
  member: Customer | null;
  find: TillActs['customer'];
  onMember(member: Customer | null): void;
}

/** A member by what they say; without one the sale goes on as well. */
export function MemberField({ member, find, onMember }: MemberFieldProps) {
  const t = useTranslations('till.customer');
  const refusal = useTranslations('refusal');
  const staff = useTranslations('staff');
  const { lost } = useDesk();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || !text.trim()) return;
    setBusy(true);
    const result = await find({ text }).catch(() => null);
    setBusy(false);
    if (result?.ok) {
      setSaid('');
      onMember(result.value);
    } else if (!result) setSaid(staff('problem.offline'));
    else setSaid(result.code === 'not_found' ? t('none') : refusal(result.code));
  };
  if (member) {
    return (
      <div className="member" role="status">
        <p>
          <span className="tiny soft">{t('title')}</span>
          <b>{t('known', { name: member.name ?? t('noName'), email: member.email })}</b>
        </p>
        <Button kind="quiet" small onClick={() => onMember(null)}>
          {t('forget')}
        </Button>
      </div>
    );
  }
  return (
    <form className="member-field" onSubmit={submit} noValidate>
      <label htmlFor="member">
        {t('title')} <span className="tiny soft">{t('label')}</span>
      </label>
      <div className="asked">
        <input
          id="member"
          className="box"
          autoComplete="off"
          value={text}
          onChange={({ target }) => setText(target.value)}
          aria-describedby="member-said"
        />
        <Button type="submit" kind="quiet" busy={busy} aria-disabled={lost || undefined}>
          {t('find')}
        </Button>
      </div>
      <p className="tiny soft" id="member-said" role="status">
        {said || t('help')}
      </p>
    </form>
  );
}
