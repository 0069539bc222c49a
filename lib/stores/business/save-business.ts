import type { Db } from '@/db/client';
import type { Actor } from '../../access/actor';
import { both, localized } from '../../catalog/editing/text';
import { draftSettings } from '../draft-settings';
import { networks } from '../profiles';
import type { Settings } from '../settings-types';
import type { Business, BusinessForm } from './input';

/** As its editor shows it. */
export const businessFormOf = ({ seller, profiles }: Pick<Settings, 'seller' | 'profiles'>): BusinessForm => ({
  seller: {
    name: both(seller.name),
    address: both(seller.address ?? null),
    contact: both(seller.contact ?? null),
    registrationNumber: seller.registrationNumber,
  },
  profiles: Object.fromEntries(networks.map((network) => [network, profiles[network] ?? ''])),
});

const always = (text: { ja: string; en: string }) => localized(text) ?? { ja: text.ja };

const sellerOf = ({ name, address, contact, registrationNumber }: Business['seller']): Settings['seller'] => ({
  name: always(name),
  registrationNumber,
  address: always(address),
  contact: always(contact),
});

/** Keeps who sells, and where else the shop is found, as a draft. Throws not_allowed, already_changed. */
export const saveBusiness = (
  db: Db,
  actor: Actor,
  { seen, form: { seller, profiles } }: { seen: number; form: Business },
  now: Date,
): Promise<{ version: number }> =>
  draftSettings(db, actor, { subject: 'setting:business', seen, values: { seller: sellerOf(seller), profiles } }, now);
