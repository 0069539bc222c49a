import { randomBytes, randomInt } from 'node:crypto';
import { v7 } from 'uuid';

/** UUIDv7: sorts by time of creation, made without asking the database. */
export const newId = (): string => v7();

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
