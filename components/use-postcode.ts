'use client';

import { type ChangeEvent, useRef, useState } from 'react';
import type { PostcodeAddress } from '@/lib/delivery/types';
import { readPostcode } from '@/lib/stores/locate';

/** What became of a postcode: its address was filled in, or there is none. */
export type Answer = { postcode: string; address: PostcodeAddress | null };

async function askAddress(postcode: string): Promise<PostcodeAddress | null> {
  const response = await fetch(`/api/postcode/${postcode}`);
  if (!response.ok) throw new Error(`${response.status}`);
  return ((await response.json()) as { addresses: PostcodeAddress[] }).addresses[0] ?? null;
}

const boxOf = (form: HTMLFormElement | null, name: string) => {
  const box = form?.elements.namedItem(name);
  return box instanceof HTMLInputElement || box instanceof HTMLSelectElement ? box : null;
};

/**
 * Fills prefecture, city and town into the form's boxes as soon as a postcode has its seven digits. A street already
 * typed stays. Offline, or with no answer, people type as they would without scripts.
 */
export function usePostcode(): { answer: Answer | null; type: (event: ChangeEvent<HTMLInputElement>) => void } {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const asked = useRef<string | null>(null);
  const town = useRef('');
  const fillIn = (form: HTMLFormElement | null, address: PostcodeAddress) => {
    const set = (name: string, value: string) => {
      const box = boxOf(form, name);
      if (box) box.value = value;
    };
    set('prefecture', address.prefecture);
    set('city', address.city);
    const street = boxOf(form, 'street')?.value ?? '';
    if (street === '' || street === town.current) set('street', address.town);
    town.current = address.town;
  };
  const type = async ({ currentTarget: { value, form } }: ChangeEvent<HTMLInputElement>) => {
    const postcode = readPostcode(value);
    if (postcode === asked.current) return;
    asked.current = postcode;
    setAnswer(null);
    if (!postcode) return;
    const address = await askAddress(postcode).catch(() => undefined);
    if (address === undefined || asked.current !== postcode) return;
    if (address) fillIn(form, address);
    setAnswer({ postcode, address });
  };
  return { answer, type };
}
