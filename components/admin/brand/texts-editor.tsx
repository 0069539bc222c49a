'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Draft } from '@/lib/drafts/types';
import { type Locale, localePath } from '@/lib/locale';
import type { Result } from '@/lib/result';
import { type AddedKind, isAdded, nextKey, withAdded } from '@/lib/stores/texts/added';
import type { PartForm, TextsForm } from '@/lib/stores/texts/input';
import { type OurPart, type TextPage, textPages, textPaths } from '@/lib/stores/texts/types';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import type { DecideDraft, LastPublication } from '../editing/draft-bar';
import { DraftEditor } from '../editing/draft-editor';
import { useDraftForm } from '../editing/use-draft-form';
import { useProblem } from '../editing/use-problem';
import { TextPartRow } from './text-part-row';
import { useLabelOf } from './use-label-of';
import { usePartName } from './use-part-name';

interface TextsEditorProps {
  edited: { form: TextsForm; draft: Draft | null };
  last: LastPublication | null;
  /** Parts as they come. */
  ours: OurPart[];
  save: (input: { seen: number; form: TextsForm }) => Promise<Result<{ version: number }>>;
  decide: DecideDraft;
}

const blank = { ja: '', en: '' };

function withPart(parts: PartForm[], page: TextPage, key: string): PartForm[] {
  const made: PartForm = { key, title: blank, body: blank, hidden: false };
  const keys = parts.map((part) => part.key).filter((one) => one.startsWith(`${page}.`));
  const order = withAdded(
    keys.filter((one) => !isAdded(one)),
    page,
    [...keys.filter(isAdded), key],
  );
  const known = new Map(parts.map((part) => [part.key, part]));
  return textPages.flatMap((one) =>
    one === page
      ? order.map((name) => known.get(name) ?? made)
      : parts.filter((part) => part.key.startsWith(`${one}.`)),
  );
}

/** Guide and legal pages part by part, each as it comes or in the merchant's words. */
export function TextsEditor({ edited, last, ours, save, decide }: TextsEditorProps) {
  const t = useTranslations('adminBrand.texts');
  const locale = useLocale() as Locale;
  const editing = useDraftForm(edited, save, '/admin/texts');
  const { form, setForm, saving } = editing;
  const problem = useProblem(saving.fields);
  const boxName = useLabelOf();
  const partName = usePartName();
  const ourOf = (key: string) => ours.find((our) => our.key === key) ?? null;
  const labelOf = (name: string) => {
    const [, index, ...box] = name.split('.');
    const part = form.parts[Number(index)];
    return part ? `${partName(ourOf(part.key), part.title)} ${boxName(box.join('.'))}` : boxName(name);
  };
  const [page, setPage] = useState<TextPage>('guide');
  // The page of the first part that has to be looked at again.
  const [wrong] = Object.keys(saving.fields);
  const wrongPage = form.parts[Number(wrong?.split('.')[1])]?.key.split('.')[0];
  const [toldOf, setToldOf] = useState(saving.answer);
  if (toldOf !== saving.answer) {
    setToldOf(saving.answer);
    const found = textPages.find((one) => one === wrongPage);
    if (found) setPage(found);
  }
  // What was just added is opened where it stands.
  const [fresh, setFresh] = useState('');
  const change = (changed: PartForm) =>
    setForm((all) => ({ ...all, parts: all.parts.map((one) => (one.key === changed.key ? changed : one)) }));
  const remove = (key: string) => setForm((all) => ({ ...all, parts: all.parts.filter((one) => one.key !== key) }));
  const add = (kind: AddedKind) => {
    const key = nextKey(
      page,
      kind,
      form.parts.map((part) => part.key),
    );
    setForm((all) => ({ ...all, parts: withPart(all.parts, page, key) }));
    setFresh(key);
  };
  return (
    <DraftEditor
      editing={editing}
      className="brand-editor"
      subject="setting:texts"
      draft={edited.draft}
      last={last}
      page="/admin/texts"
      seenAt={textPaths[page]}
      problem={problem}
      labelOf={labelOf}
      decide={decide}
    >
      <fieldset className="frame-choice text-pages">
        <legend className="sr">{t('title')}</legend>
        {textPages.map((one) => (
          <label key={one} className={one === page ? 'on' : undefined}>
            <input type="radio" name="page" checked={one === page} onChange={() => setPage(one)} />
            {t(`page.${one}`)}
          </label>
        ))}
      </fieldset>
      <section aria-labelledby="page-title">
        <div className="console-head">
          <h2 id="page-title">{t(`page.${page}`)}</h2>
          <a className="link" href={localePath(locale, textPaths[page])} target="_blank" rel="noopener">
            {t('see')}
            <Icon name="external-link" size="xs" />
          </a>
        </div>
        <ol className="text-parts">
          {form.parts.map((part, index) =>
            part.key.startsWith(`${page}.`) ? (
              <TextPartRow
                key={part.key}
                part={part}
                our={ourOf(part.key)}
                index={index}
                isFresh={part.key === fresh}
                problem={problem}
                onChange={change}
                onRemove={() => remove(part.key)}
              />
            ) : null,
          )}
        </ol>
        <div className="block-adds">
          <Button kind="quiet" small icon="plus" onClick={() => add('own')}>
            {t(page === 'tokushoho' ? 'addRow' : 'addSection')}
          </Button>
          {page === 'guide' && (
            <Button kind="quiet" small icon="plus" onClick={() => add('ask')}>
              {t('addQuestion')}
            </Button>
          )}
        </div>
        {page === 'tokushoho' && <p className="small soft">{t('statutory')}</p>}
      </section>
    </DraftEditor>
  );
}
