import { randomBytes, randomInt } from 'node:crypto';
import { v7 } from 'uuid';

/** UUIDv7: sorts by time of creation, made without asking the database. */
export const newId = (): string => v7();

/** The same as if made at a moment (ms), in the order of `seq` among those of that moment. */
export const newIdAt = (msecs: number, seq: number): string => v7({ msecs, seq: seq % 2 ** 32 });

/** The lowest UUIDv7 of a moment (ms): ids made from then on are greater. */
export function lowestIdAt(moment: number): string {
  const hex = Math.max(0, Math.floor(moment)).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`;
}

/** 128 random bits, base64url: for links that stand in for a password. */
export const newToken = (): string => randomBytes(16).toString('base64url');

/** Six digits, said as two halves: 482 917. */
export const newPickupCode = (): string => randomInt(0, 1_000_000).toString().padStart(6, '0');

/** Letters and digits that are not mistaken for one another when read aloud or by hand. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** 261122-K7M3Q: the local date of the order and five random characters; unique by constraint, not by counter. */
export function newOrderNumber(localDate: string): string {
  const day = localDate.slice(2).replaceAll('-', '');
  const rest = Array.from({ length: 5 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return `${day}-${rest}`;
}
