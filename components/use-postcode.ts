'use client';

import { type ChangeEvent, useCallback, useEffect, useRef, useState } from 'react';
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

/** A street that was typed stays; one that an earlier postcode filled in does not. */
function fillIn(form: HTMLFormElement | null, { prefecture, city, town }: PostcodeAddress, earlier: string): void {
  const set = (name: string, value: string) => {
    const box = boxOf(form, name);
    if (box) box.value = value;
  };
  set('prefecture', prefecture);
  set('city', city);
  const street = boxOf(form, 'street')?.value ?? '';
  if (street === '' || street === earlier) set('street', town);
}

/**
 * Fills prefecture, city and town into the form's boxes as soon as a postcode has its seven digits, also one that stood in
 * its box before scripts were there. Offline, or with no answer, people type as they would without scripts.
 */
export function usePostcode() {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const box = useRef<HTMLInputElement>(null);
  const asked = useRef<string | null>(null);
  const town = useRef('');

  const lookUp = useCallback(async ({ value, form }: HTMLInputElement) => {
    const postcode = readPostcode(value);
    if (postcode === asked.current) return;
    asked.current = postcode;
    setAnswer(null);
    if (!postcode) return;
    const address = await askAddress(postcode).catch(() => undefined);
    if (address === undefined || asked.current !== postcode) return;
    if (address) {
      fillIn(form, address, town.current);
      town.current = address.town;
    }
    setAnswer({ postcode, address });
  }, []);

  useEffect(() => {
    const [postcode, city] = [box.current, boxOf(box.current?.form ?? null, 'city')];
    if (postcode && city?.value === '') void lookUp(postcode);
  }, [lookUp]);

  const type = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => void lookUp(currentTarget);
  return { answer, box, type };
}
