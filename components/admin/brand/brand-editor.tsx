'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { Draft } from '@/lib/drafts/types';
import type { Result } from '@/lib/result';
import { brandFonts } from '@/lib/stores/brand/fonts';
import type { BrandForm } from '@/lib/stores/brand/input';
import { Button } from '../../ui/button';
import { BothField } from '../editing/both-field';
import { type DecideDraft, DraftBar, type LastPublication } from '../editing/draft-bar';
import { SaveTrouble } from '../editing/save-trouble';
import { useEdited } from '../editing/use-edited';
import { useLeaving } from '../editing/use-leaving';
import { useProblem } from '../editing/use-problem';
import { useSave } from '../editing/use-save';
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
  const router = useRouter();
  const { form, setForm, isDirty, seen, keep } = useEdited(edited);
  const saving = useSave(save, ({ version }, sent) => {
    keep(sent.form, version);
    router.refresh();
  });
  const problem = useProblem(saving.fields);
  const labelOf = useLabelOf();
  // Saved, and the page does not know of it yet: what it would publish is the version before.
  const isAhead = seen !== (edited.draft?.version ?? 0);
  useLeaving(isDirty);
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
    <div className="brand-editor">
      <SaveTrouble
        {...saving}
        problem={problem}
        labelOf={labelOf}
        page="/admin/brand"
        saveOver={(version) => saving.send({ seen: version, form })}
      />
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
      <DraftBar
        subject="setting:brand"
        draft={edited.draft}
        last={last}
        page="/"
        isDirty={isDirty || isAhead}
        decide={decide}
      >
        {isDirty && (
          <Button small busy={saving.busy} onClick={() => saving.send({ seen, form })}>
            {words('save')}
          </Button>
        )}
      </DraftBar>
    </div>
  );
}
