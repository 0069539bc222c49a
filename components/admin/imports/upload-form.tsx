'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import type { Result } from '@/lib/result';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { sendFiles } from './send-files';

interface UploadFormProps {
  /** /admin/imports, in the reader's language. */
  path: string;
  mostBytes: number;
  start: (input: { files: { name: string; bytes: number; changedAt: number }[] }) => Promise<Result<{ id: string }>>;
  finish: (input: { id: string }) => Promise<Result>;
}

const codes = ['file_too_large', 'not_allowed', 'offline', 'unexpected'] as const;

/** A file from somewhere else, or several that belong together. */
export function UploadForm({ path, mostBytes, start, finish }: UploadFormProps) {
  const t = useTranslations('adminImports.upload');
  const refusal = useTranslations('refusal');
  const router = useRouter();
  const [files, setFiles] = useState<File[]>([]);
  const [share, setShare] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const told = (code: string) => refusal(codes.find((each) => each === code) ?? 'unexpected');
  const choose = (chosen: File[]) => {
    setFiles(chosen);
    const isLarge = chosen.reduce((sum, file) => sum + file.size, 0) > mostBytes;
    setProblem(isLarge ? told('file_too_large') : null);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (share !== null) return;
    if (files.length === 0) return setProblem(t('none'));
    setProblem(null);
    setShare(0);
    const sent = await sendFiles(files, { start, finish, address: `${path}/parts`, onSent: setShare }).catch(
      () => ({ ok: false, code: 'unexpected' }) as const,
    );
    if (sent.ok) return router.push(`${path}/${sent.id}`);
    setShare(null);
    setProblem(told(sent.code));
  };
  return (
    <form className="import-upload" onSubmit={submit} noValidate>
      <div className="field">
        <label className="l" htmlFor="import-files">
          {t('file')}
        </label>
        <span className="h" id="import-files-help">
          {t('help')}
        </span>
        <input
          id="import-files"
          className="box"
          type="file"
          multiple
          accept=".csv,.tsv,.txt,.json,.geojson,text/csv,text/tab-separated-values"
          aria-describedby="import-files-help import-files-error"
          aria-invalid={problem ? true : undefined}
          onChange={(event) => choose([...(event.target.files ?? [])])}
        />
        <span id="import-files-error" role="alert">
          {problem && (
            <span className="err">
              <Icon name="triangle-alert" size="s" />
              {problem}
            </span>
          )}
        </span>
      </div>
      {share !== null && (
        <p className="small" role="status">
          <progress value={share} max={1} aria-label={t('sending')} /> {t('sending')} {Math.floor(share * 100)}%
        </p>
      )}
      <Button type="submit" busy={share !== null}>
        {t('send')}
      </Button>
    </form>
  );
}
