import type { Db } from '@/db/client';
import type { Actor } from '../../access/actor';
import { both, localized } from '../../catalog/editing/text';
import { draftSettings } from '../draft-settings';
import type { BrandForm } from './input';
import { describedPicture, pictureFormOf } from './picture-form';
import type { Brand } from './types';

/** As its editor shows it. */
export const brandFormOf = ({ name, tagline, description, logo, accent, font }: Brand): BrandForm => ({
  name: both(name),
  tagline: both(tagline),
  description: both(description),
  logo: logo && pictureFormOf(logo),
  accent,
  font,
});

function brandOf({ name, tagline, description, logo, accent, font }: BrandForm): Brand {
  const called = localized(name) ?? { ja: name.ja };
  return {
    name: called,
    tagline: localized(tagline),
    description: localized(description),
    logo: logo && describedPicture(logo, called),
    accent,
    font,
  };
}

/** Keeps the shop's name and look as a draft. Throws not_allowed, already_changed. */
export const saveBrand = (
  db: Db,
  actor: Actor,
  { seen, form }: { seen: number; form: BrandForm },
  now: Date,
): Promise<{ version: number }> =>
  draftSettings(db, actor, { subject: 'setting:brand', seen, values: { brand: brandOf(form) } }, now);
