export type StaffRole = 'staff' | 'manager' | 'merchant';

/** Parts of the merchant's console, given one by one. */
export const consoleAreas = [
  'catalogue',
  'stores',
  'orders',
  'brand',
  'money',
  'imports',
  'interfaces',
  'staff',
  'audit',
] as const;
export type ConsoleArea = (typeof consoleAreas)[number];

/** What a key of a till, an ERP or a warehouse may do. */
export const apiScopes = [
  'catalogue:read',
  'catalogue:write',
  'stores:read',
  'stores:write',
  'stock:read',
  'stock:write',
  'orders:read',
  'orders:write',
  'returns:write',
  'transfers:read',
  'transfers:write',
  'customers:read',
  'events:read',
] as const;
export type ApiScope = (typeof apiScopes)[number];

/** Who asks. Every command takes one and decides by the predicates below. */
export type Actor =
  | { kind: 'guest' }
  | { kind: 'member'; memberId: string; email: string }
  | {
      kind: 'staff';
      staffId: string;
      name: string;
      role: StaffRole;
      locationIds: readonly string[];
      /** Given one by one instead of by role; none = as the role has them. */
      areas?: readonly ConsoleArea[] | null;
    }
  /** `locationIds`: null = every store. */
  | { kind: 'key'; keyId: string; name: string; scopes: readonly ApiScope[]; locationIds: readonly string[] | null }
  | { kind: 'system' };

export type KeyActor = Extract<Actor, { kind: 'key' }>;

export const guest: Actor = { kind: 'guest' };
export const system: Actor = { kind: 'system' };

/** Whether a key was given this store. */
const isKeyOf = (actor: KeyActor, locationId: string): boolean =>
  actor.locationIds === null || actor.locationIds.includes(locationId);

/**
 * Staff act for their own stores; a merchant for all; the worker for all. A key acts for the stores it was given: what it
 * may do there is asked of its scopes, by the operation it comes through.
 */
export const canWorkAt = (actor: Actor, locationId: string): boolean => {
  if (actor.kind === 'key') return isKeyOf(actor, locationId);
  if (actor.kind === 'staff') return actor.role === 'merchant' || actor.locationIds.includes(locationId);
  return actor.kind === 'system';
};

/** Whoever answers for the store decides when it is open: a person, never a key. */
export const canSetHours = (actor: Actor, locationId: string): boolean =>
  canWorkAt(actor, locationId) && actor.kind !== 'key' && !(actor.kind === 'staff' && actor.role === 'staff');

/** Whoever answers for the store agrees to what its staff may not decide alone. */
export const canApprove = (actor: Actor, locationId: string): boolean => canSetHours(actor, locationId);

export const canRunShop = (actor: Actor): boolean =>
  actor.kind === 'system' || (actor.kind === 'staff' && actor.role === 'merchant');

/** Of a manager's console without areas of its own: what is sold and collected in his stores. */
const managersAreas: readonly ConsoleArea[] = ['stores', 'orders'];

/** Whether a part of the console is open to them; stores are looked at apart, by canWorkAt. */
export const canUse = (actor: Actor, area: ConsoleArea): boolean => {
  if (actor.kind === 'system') return true;
  if (actor.kind !== 'staff') return false;
  if (actor.areas) return actor.areas.includes(area);
  return actor.role === 'merchant' || (actor.role === 'manager' && managersAreas.includes(area));
};

/** All that is open to them. */
export const areasOf = (actor: Actor): ConsoleArea[] => consoleAreas.filter((area) => canUse(actor, area));

/** Whether a key was given this, for this store. */
export const hasScope = (actor: Actor, scope: ApiScope, locationId?: string): boolean =>
  actor.kind === 'key' && actor.scopes.includes(scope) && (locationId === undefined || isKeyOf(actor, locationId));

const idOf = (actor: Actor): string | null => {
  if (actor.kind === 'staff') return actor.staffId;
  if (actor.kind === 'member') return actor.memberId;
  return actor.kind === 'key' ? actor.keyId : null;
};

/** Whoever stands at the counter; null for machines. */
export const staffIdOf = (actor: Actor): string | null => (actor.kind === 'staff' ? actor.staffId : null);

/** Who did it, as events and movements keep it. */
export const actorRef = (actor: Actor): { kind: Actor['kind']; id: string | null } => ({
  kind: actor.kind,
  id: idOf(actor),
});
