'use client';

import type { Device, Sealed } from './device-store';

async function keyOf(db: Device): Promise<CryptoKey> {
  const known = await db.get('meta', 'seal');
  if (known instanceof CryptoKey) return known;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  await db.put('meta', made, 'seal');
  return made;
}

/** Pickup codes and signatures are never kept in clear. */
export async function seal(db: Device, value: object): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(value));
  return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await keyOf(db), plain) };
}

export async function unseal(db: Device, { iv, data }: Sealed): Promise<object> {
  const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, await keyOf(db), data);
  return JSON.parse(new TextDecoder().decode(plain)) as object;
}
