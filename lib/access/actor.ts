export type StaffRole = 'staff' | 'manager' | 'merchant';

/** Who asks. Every command takes one and decides by the predicates below. */
export type Actor =
  | { kind: 'guest' }
  | { kind: 'member'; memberId: string; email: string }
  | { kind: 'staff'; staffId: string; name: string; role: StaffRole; locationIds: readonly string[] }
  | { kind: 'system' };

export const guest: Actor = { kind: 'guest' };
export const system: Actor = { kind: 'system' };

/** Staff act for their own stores; a merchant for all; the worker for all. */
export const canWorkAt = (actor: Actor, locationId: string): boolean =>
  actor.kind === 'system' ||
  (actor.kind === 'staff' && (actor.role === 'merchant' || actor.locationIds.includes(locationId)));

/** Whoever answers for the store decides when it is open. */
export const canSetHours = (actor: Actor, locationId: string): boolean =>
  canWorkAt(actor, locationId) && !(actor.kind === 'staff' && actor.role === 'staff');

export const canRunShop = (actor: Actor): boolean =>
  actor.kind === 'system' || (actor.kind === 'staff' && actor.role === 'merchant');

/** Who did it, as events and movements keep it. */
export const actorRef = (actor: Actor): { kind: Actor['kind']; id: string | null } => ({
  kind: actor.kind,
  id: actor.kind === 'staff' ? actor.staffId : actor.kind === 'member' ? actor.memberId : null,
});
