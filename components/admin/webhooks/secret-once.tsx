'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useRef } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { CopyButton } from '../copy-button';

interface SecretOnceProps {
  secret: string;
  /** What holds beside it. */
  note?: ReactNode;
  next?: { href: string; words: string };
}

/** A secret that is seen now and never again. */
export function SecretOnce({ secret, note, next }: SecretOnceProps) {
  const t = useTranslations('adminInterfaces.webhooks.secret');
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div className="hooks-secret" role="status">
      <label htmlFor="secret">
        <b>{t('label')}</b>
      </label>
      <input
        ref={box}
        id="secret"
        className="box"
        readOnly
        value={secret}
        onFocus={(event) => event.target.select()}
        aria-describedby="secret-once"
      />
      <p className="small" id="secret-once">
        {t('once')}
      </p>
      {note && <p className="small soft">{note}</p>}
      <div className="hooks-buttons">
        <CopyButton text={secret} words={{ copy: t('copy'), copied: t('copied') }} />
        {next && (
          <ButtonLink kind="quiet" small icon="arrow-right" href={next.href}>
            {next.words}
          </ButtonLink>
        )}
      </div>
    </div>
  );
}
