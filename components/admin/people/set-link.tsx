'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/button';

/** The link by which somebody chooses a password: shown once. */
export function SetLink({ link, hours }: { link: string; hours: number }) {
  const t = useTranslations('adminStaff.link');
  const [copied, setCopied] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const copy = async () => {
    await navigator.clipboard.writeText(link);
    setCopied(true);
  };
  return (
    <section className="set-link" aria-labelledby="set-link">
      <h2 id="set-link" ref={title} tabIndex={-1}>
        {t('title')}
      </h2>
      <p className="small">{t('lead', { hours })}</p>
      <input className="box" readOnly value={link} aria-label={t('title')} onFocus={({ target }) => target.select()} />
      <p className="row">
        <Button kind="quiet" small icon="share" onClick={copy}>
          {t('copy')}
        </Button>
        <span role="status" className="small">
          {copied && t('copied')}
        </span>
      </p>
    </section>
  );
}
