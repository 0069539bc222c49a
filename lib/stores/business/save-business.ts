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
    registrationNumber: seller.registrationNumber,
  },
  profiles: Object.fromEntries(networks.map((network) => [network, profiles[network] ?? ''])),
});

function sellerOf({ name, address, registrationNumber }: Business['seller']): Settings['seller'] {
  const at = localized(address);
  return { name: localized(name) ?? { ja: name.ja }, registrationNumber, ...(at && { address: at }) };
}

/** Keeps who sells, and where else the shop is found, as a draft. Throws not_allowed, already_changed. */
export const saveBusiness = (
  db: Db,
  actor: Actor,
  { seen, form: { seller, profiles } }: { seen: number; form: Business },
  now: Date,
): Promise<{ version: number }> =>
  draftSettings(db, actor, { subject: 'setting:business', seen, values: { seller: sellerOf(seller), profiles } }, now);
