'use client';

import { useTranslations } from 'next-intl';
import { useActionState, useRef, useState } from 'react';
import type { TemplateKey } from '@/lib/notify/templates/input';
import type { TemplateWords } from '@/lib/notify/templates/ours';
import { unknownVariables, variablesOf } from '@/lib/notify/templates/template';
import type { Result } from '@/lib/result';
import { Button } from '../ui/button';
import { Field, TextField } from '../ui/field';
import { Icon } from '../ui/icon';
import { TemplatePreview } from './template-preview';

type Act = (before: Result | null, form: FormData) => Promise<Result>;

interface TemplateFormProps {
  templateKey: TemplateKey;
  words: TemplateWords;
  /** The merchant's own, not ours. */
  isOwn: boolean;
  save: Act;
  reset: Act;
}

/** Words as they are typed, what they may name, and how they will read. */
export function TemplateForm({ templateKey: key, words, isOwn, save, reset }: TemplateFormProps) {
  const t = useTranslations('notices.templates');
  const field = useTranslations('common.field');
  const problem = useTranslations('refusal.fields');
  const [typed, setTyped] = useState(words);
  const [saved, submit, busy] = useActionState(save, null);
  const [, putBack, resetting] = useActionState(reset, null);
  const body = useRef<HTMLTextAreaElement>(null);
  const labels = { required: field('required'), optional: field('optional') };
  const errorOf = (name: keyof TemplateWords) => {
    const unknown = unknownVariables(typed[name], key.kind);
    if (unknown.length > 0) return t('unknownNames', { names: unknown.map((each) => `{${each}}`).join(' ') });
    const code = saved?.ok === false && saved.fields?.[name];
    return code && problem.has(code) ? problem(code) : null;
  };
  const insert = (name: string) => {
    const box = body.current;
    if (!box) return;
    box.setRangeText(`{${name}}`, box.selectionStart, box.selectionEnd, 'end');
    box.focus();
    setTyped({ ...typed, body: box.value });
  };
  const hidden = Object.entries(key).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
  const hasSubject = key.channel === 'mail' || key.channel === 'push';
  return (
    <div className="template-columns">
      <div>
        <form action={submit} noValidate>
          {hidden}
          {hasSubject ? (
            <Field
              name="subject"
              label={t(key.channel === 'mail' ? 'subject' : 'subjectShort')}
              labels={labels}
              required={key.channel === 'mail'}
              lang={key.locale}
              value={typed.subject}
              error={errorOf('subject')}
              onChange={({ target }) => setTyped({ ...typed, subject: target.value })}
            />
          ) : (
            <input type="hidden" name="subject" value="" />
          )}
          <TextField
            ref={body}
            name="body"
            label={t('body')}
            labels={labels}
            required
            rows={5}
            lang={key.locale}
            value={typed.body}
            error={errorOf('body')}
            onChange={({ target }) => setTyped({ ...typed, body: target.value })}
          />
          <fieldset className="template-names">
            <legend>{t('names')}</legend>
            <p className="small soft">{t('namesHelp')}</p>
            {variablesOf(key.kind).map((name) => (
              <button key={name} type="button" onClick={() => insert(name)}>
                <code>{`{${name}}`}</code> <span>{t(`variable.${name}`)}</span>
              </button>
            ))}
          </fieldset>
          {saved?.ok && (
            <p className="note" role="status">
              <Icon name="check" size="s" />
              <span>{t('saved')}</span>
            </p>
          )}
          <Button type="submit" wide busy={busy}>
            {t('save')}
          </Button>
        </form>
        {isOwn && (
          <form action={putBack}>
            {hidden}
            <Button type="submit" kind="quiet" wide busy={resetting}>
              {t('reset')}
            </Button>
          </form>
        )}
      </div>
      <TemplatePreview templateKey={key} words={typed} />
    </div>
  );
}
