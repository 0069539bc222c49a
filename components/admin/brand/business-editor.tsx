'use client';

import { useTranslations } from 'next-intl';
import type { Draft } from '@/lib/drafts/types';
import type { Result } from '@/lib/result';
import type { BusinessForm } from '@/lib/stores/business/input';
import { type Network, networkNames, networks } from '@/lib/stores/profiles';
import { Field } from '../../ui/field';
import { BothField } from '../editing/both-field';
import type { DecideDraft, LastPublication } from '../editing/draft-bar';
import { DraftEditor } from '../editing/draft-editor';
import { useDraftForm } from '../editing/use-draft-form';
import { useProblem } from '../editing/use-problem';
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
  const editing = useDraftForm(edited, save, '/admin/business');
  const { form, setForm, saving } = editing;
  const problem = useProblem(saving.fields);
  const fieldName = useLabelOf();
  const labelOf = (name: string) => {
    const network = networks.find((one) => name === `profiles.${one}`);
    return network ? networkNames[network] : fieldName(name);
  };
  const labels = { required: own('required'), optional: own('optional') };
  const setSeller = (part: Partial<BusinessForm['seller']>) =>
    setForm((all) => ({ ...all, seller: { ...all.seller, ...part } }));
  return (
    <DraftEditor
      editing={editing}
      className="brand-editor"
      subject="setting:business"
      draft={edited.draft}
      last={last}
      page="/admin/business"
      seenAt="/legal/tokushoho"
      problem={problem}
      labelOf={labelOf}
      decide={decide}
    >
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
    </DraftEditor>
  );
}
