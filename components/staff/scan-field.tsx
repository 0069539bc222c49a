'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { MOST_LABEL } from '@/lib/pickup/labels';
import { Button } from '../ui/button';
import { CodeCamera } from './code-camera';
import { useWedge } from './use-wedge';

/** A code by a scanner that types, by camera, or by hand. */
export function ScanField({ onScan }: { onScan(code: string): void }) {
  const t = useTranslations('pick.scan');
  const [typed, setTyped] = useState('');
  const [camera, setCamera] = useState(false);
  useWedge(onScan);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim()) onScan(typed);
    setTyped('');
  };
  return (
    <>
      <form className="scan" onSubmit={submit}>
        <input
          className="box"
          aria-label={t('label')}
          placeholder={t('label')}
          autoComplete="off"
          maxLength={MOST_LABEL}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="submit" kind="quiet">
          {t('read')}
        </Button>
        <Button kind="quiet" icon="scan-line" aria-expanded={camera} onClick={() => setCamera(!camera)}>
          {t('camera')}
        </Button>
      </form>
      {camera && <CodeCamera of="article" again onCode={onScan} onClose={() => setCamera(false)} />}
    </>
  );
}
