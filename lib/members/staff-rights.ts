import { type Actor, areasOf } from '../access/actor';
import type { Rights } from './staff-types';

/** As somebody with these rights would act. */
const asActor = ({ role, areas, locationIds }: Rights): Actor => ({
  kind: 'staff',
  staffId: '',
  name: '',
  role,
  areas,
  locationIds,
});

/**
 * Nobody gives, changes or takes away more than he has himself: parts of the console, stores, and the merchant's role
 * only by a merchant.
 */
export function mayDecide(actor: Actor, rights: Rights): boolean {
  if (actor.kind === 'system') return true;
  if (actor.kind !== 'staff') return false;
  const own = areasOf(actor);
  if (!own.includes('staff')) return false;
  if (!areasOf(asActor(rights)).every((area) => own.includes(area))) return false;
  if (actor.role === 'merchant') return true;
  return rights.role !== 'merchant' && rights.locationIds.every((id) => actor.locationIds.includes(id));
}

/** Whoever has the whole shop in hand: a shop needs one. */
export const isMerchant = ({ role, areas }: Pick<Rights, 'role' | 'areas'>): boolean =>
  role === 'merchant' && (areas === null || areas.includes('staff'));
