'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { Draft } from '@/lib/drafts/types';
import type { Result } from '@/lib/result';
import type { BusinessForm } from '@/lib/stores/business/input';
import { type Network, networkNames, networks } from '@/lib/stores/profiles';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { BothField } from '../editing/both-field';
import { type DecideDraft, DraftBar, type LastPublication } from '../editing/draft-bar';
import { SaveTrouble } from '../editing/save-trouble';
import { useEdited } from '../editing/use-edited';
import { useLeaving } from '../editing/use-leaving';
import { useProblem } from '../editing/use-problem';
import { useSave } from '../editing/use-save';
import { useLabelOf } from './use-label-of';

interface BusinessEditorProps {
  edited: { form: BusinessForm; draft: Draft | null };
  last: LastPublication | null;
  save: (input: { seen: number; form: BusinessForm }) => Promise<Result<{ version: number }>>;
  decide: DecideDraft;
}

/** As people copy them. */
const examples: Record<Network, string> = {
  x: 'https://x.com/…',
  instagram: 'https://www.instagram.com/…',
  line: 'https://lin.ee/…',
  facebook: 'https://www.facebook.com/…',
  youtube: 'https://www.youtube.com/@…',
  tiktok: 'https://www.tiktok.com/@…',
};

/** Who sells, and the shop's pages elsewhere; saved as a draft. */
export function BusinessEditor({ edited, last, save, decide }: BusinessEditorProps) {
  const t = useTranslations('adminBrand.business');
  const words = useTranslations('adminBrand');
  const own = useTranslations('adminCatalogue');
  const router = useRouter();
  const { form, setForm, isDirty, seen, keep } = useEdited(edited);
  const saving = useSave(save, ({ version }, sent) => {
    keep(sent.form, version);
    router.refresh();
  });
  const problem = useProblem(saving.fields);
  const fieldName = useLabelOf();
  const labelOf = (name: string) => {
    const network = networks.find((one) => name === `profiles.${one}`);
    return network ? networkNames[network] : fieldName(name);
  };
  // Saved, and the page does not know of it yet: what it would publish is the version before.
  const isAhead = seen !== (edited.draft?.version ?? 0);
  useLeaving(isDirty);
  const labels = { required: own('required'), optional: own('optional') };
  const setSeller = (part: Partial<BusinessForm['seller']>) =>
    setForm((all) => ({ ...all, seller: { ...all.seller, ...part } }));
  return (
    <div className="brand-editor">
      <SaveTrouble
        {...saving}
        problem={problem}
        labelOf={labelOf}
        page="/admin/business"
        saveOver={(version) => saving.send({ seen: version, form })}
      />
      <section aria-labelledby="about-seller">
        <h2 id="about-seller">{t('seller')}</h2>
        <p className="small soft">{t('sellerHelp')}</p>
        <BothField
          name="seller.name"
          label={words('field.sellerName')}
          required
          value={form.seller.name}
          problem={problem}
          onChange={(name) => setSeller({ name })}
        />
        <BothField
          name="seller.address"
          label={words('field.address')}
          help={t('addressHelp')}
          required
          value={form.seller.address}
          problem={problem}
          onChange={(address) => setSeller({ address })}
        />
        <BothField
          name="seller.contact"
          label={words('field.contact')}
          help={t('contactHelp')}
          required
          value={form.seller.contact}
          problem={problem}
          onChange={(contact) => setSeller({ contact })}
        />
        <Field
          name="seller.registrationNumber"
          label={words('field.registrationNumber')}
          labels={labels}
          required
          help={t('numberHelp')}
          value={form.seller.registrationNumber}
          error={problem('seller.registrationNumber')}
          autoComplete="off"
          onChange={(event) => setSeller({ registrationNumber: event.target.value })}
        />
      </section>
      <section aria-labelledby="about-profiles">
        <h2 id="about-profiles">{t('profiles')}</h2>
        <p className="small soft">{t('profilesHelp')}</p>
        {networks.map((network) => (
          <Field
            key={network}
            name={`profiles.${network}`}
            type="url"
            inputMode="url"
            autoComplete="off"
            label={networkNames[network]}
            labels={labels}
            placeholder={examples[network]}
            value={form.profiles[network] ?? ''}
            error={problem(`profiles.${network}`)}
            onChange={(event) =>
              setForm((all) => ({ ...all, profiles: { ...all.profiles, [network]: event.target.value } }))
            }
          />
        ))}
      </section>
      <DraftBar
        subject="setting:business"
        draft={edited.draft}
        last={last}
        page="/legal/tokushoho"
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
