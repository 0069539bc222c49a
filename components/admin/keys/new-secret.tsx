'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import type { NewKey } from '@/lib/access/key-types';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';

interface NewSecretProps {
  made: NewKey;
  onDone: () => void;
}

/** The only time a secret is shown. */
export function NewSecret({ made, onDone }: NewSecretProps) {
  const t = useTranslations('adminInterfaces.keys');
  const title = useRef<HTMLHeadingElement>(null);
  const [copied, setCopied] = useState(false);
  // Another key was made: its secret is not on the clipboard yet.
  useEffect(() => {
    setCopied(false);
    if (made.id) title.current?.focus();
  }, [made.id]);
  const copy = async () => {
    await navigator.clipboard.writeText(made.secret);
    setCopied(true);
  };
  return (
    <section className="new-secret" aria-labelledby="new-secret">
      <h2 id="new-secret" ref={title} tabIndex={-1}>
        {t('madeTitle', { name: made.name })}
      </h2>
      <p className="note kaki">
        <Icon name="triangle-alert" size="s" />
        <span>{t('once')}</span>
      </p>
      <code className="secret">{made.secret}</code>
      <div className="key-buttons">
        <Button icon={copied ? 'check' : undefined} onClick={() => copy().catch(() => setCopied(false))}>
          {t(copied ? 'copied' : 'copy')}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {t('kept')}
        </Button>
      </div>
    </section>
  );
}
