'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState, useTransition } from 'react';
import { shareHours } from '@/lib/drafts/share-hours';
import type { Result } from '@/lib/result';
import { Button } from '../../ui/button';

interface SharePreviewProps {
  share: (raw: unknown) => Promise<Result<{ address: string; expiresAt: string }>>;
}

/** A link for somebody who has no sign-in here; it ends by itself. */
export function SharePreview({ share }: SharePreviewProps) {
  const t = useTranslations('preview.share');
  const refusal = useTranslations('refusal');
  const [answer, setAnswer] = useState<Result<{ address: string }> | null>(null);
  const [busy, begin] = useTransition();
  const ask = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    begin(async () => {
      const told = await share(form).catch(() => ({ ok: false, code: 'unexpected' }) as const);
      setAnswer(told as Result<{ address: string }>);
    });
  };
  return (
    <section className="share-preview" aria-labelledby="share">
      <h2 id="share">{t('title')}</h2>
      <p className="small soft">{t('lead')}</p>
      <form onSubmit={ask}>
        <label>
          {t('lasts')}
          <select className="box" name="hours" defaultValue="24">
            {shareHours.map((hours) => (
              <option key={hours} value={hours}>
                {hours < 24 ? t('hours', { hours }) : t('days', { days: hours / 24 })}
              </option>
            ))}
          </select>
        </label>
        <Button type="submit" kind="quiet" small icon="share" busy={busy}>
          {t('make')}
        </Button>
      </form>
      <div role="status">
        {answer?.ok && (
          <label className="share-link">
            {t('link')}
            <input className="box" readOnly value={answer.value.address} onFocus={(event) => event.target.select()} />
          </label>
        )}
        {answer && !answer.ok && <p className="note kaki">{refusal(answer.code)}</p>}
      </div>
    </section>
  );
}
