'use client';

import { useTranslations } from 'next-intl';
import type { Draft } from '@/lib/drafts/types';
import type { Result } from '@/lib/result';
import { brandFonts } from '@/lib/stores/brand/fonts';
import type { BrandForm } from '@/lib/stores/brand/input';
import { BothField } from '../editing/both-field';
import type { DecideDraft, LastPublication } from '../editing/draft-bar';
import { DraftEditor } from '../editing/draft-editor';
import { useDraftForm } from '../editing/use-draft-form';
import { useProblem } from '../editing/use-problem';
import { AccentField } from './accent-field';
import { PictureField } from './picture-field';
import { useLabelOf } from './use-label-of';

interface BrandEditorProps {
  edited: { form: BrandForm; draft: Draft | null };
  last: LastPublication | null;
  save: (input: { seen: number; form: BrandForm }) => Promise<Result<{ version: number }>>;
  decide: DecideDraft;
}

/** How the shop calls itself and looks; saved as a draft. */
export function BrandEditor({ edited, last, save, decide }: BrandEditorProps) {
  const t = useTranslations('adminBrand.brand');
  const words = useTranslations('adminBrand');
  const editing = useDraftForm(edited, save, '/admin/brand');
  const { form, setForm, saving } = editing;
  const problem = useProblem(saving.fields);
  const labelOf = useLabelOf();
  const change = (part: Partial<BrandForm>) => setForm((all) => ({ ...all, ...part }));
  const both = (name: 'name' | 'tagline' | 'description', rows?: number) => (
    <BothField
      name={name}
      label={words(`field.${name}`)}
      help={t(`help.${name}`)}
      value={form[name]}
      required={name === 'name'}
      rows={rows}
      problem={problem}
      onChange={(value) => change({ [name]: value })}
    />
  );
  return (
    <DraftEditor
      editing={editing}
      className="brand-editor"
      subject="setting:brand"
      draft={edited.draft}
      last={last}
      page="/admin/brand"
      seenAt="/"
      problem={problem}
      labelOf={labelOf}
      decide={decide}
    >
      <section aria-labelledby="about-name">
        <h2 id="about-name">{t('name')}</h2>
        {both('name')}
        {both('tagline')}
        {both('description', 2)}
      </section>
      <section aria-labelledby="about-logo">
        <h2 id="about-logo">{t('logo')}</h2>
        <PictureField
          name="logo"
          legend={words('field.logo')}
          help={t('help.logo')}
          value={form.logo}
          problem={problem}
          onChange={(logo) => change({ logo })}
        />
      </section>
      <section aria-labelledby="about-colour">
        <h2 id="about-colour">{words('field.accent')}</h2>
        <p className="small soft">{t('help.accent')}</p>
        <AccentField value={form.accent} problem={problem('accent')} onChange={(accent) => change({ accent })} />
      </section>
      <section aria-labelledby="about-font">
        <h2 id="about-font">{words('field.font')}</h2>
        <fieldset className="font-choice">
          <legend className="small soft">{t('help.font')}</legend>
          {brandFonts.map((font) => (
            <label key={font} className={`font-${font}`}>
              <input type="radio" name="font" checked={form.font === font} onChange={() => change({ font })} />
              <span>
                <b>{t(`fonts.${font}`)}</b>
                <span className="small">{t('fontSample')}</span>
              </span>
            </label>
          ))}
        </fieldset>
      </section>
    </DraftEditor>
  );
}
