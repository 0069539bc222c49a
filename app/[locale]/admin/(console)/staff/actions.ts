'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { localePath, locales } from '@/lib/locale';
import {
  changeColleague,
  type Hired,
  hireColleague,
  resetPassword,
  switchColleague,
} from '@/lib/members/staff-commands';
import { colleagueInput, resetPasswordInput, switchColleagueInput } from '@/lib/members/staff-input';
import type { Result } from '@/lib/result';
import { defineAction } from '@/lib/web/action';
import { siteUrl } from '@/lib/web/site-url';

/** Where a password is chosen: shown once, never kept. */
export interface Saved {
  link: string | null;
}

const inLanguage = z.object({ locale: z.enum(locales).default('ja') });
const linkTo = ({ token }: Hired, locale: 'ja' | 'en') => siteUrl(localePath(locale, `/staff/password/${token}`)).href;

const save = defineAction(z.intersection(colleagueInput, inLanguage), async ({ db, actor, input, now }) => {
  const { locale, id, ...person } = input;
  if (!id) return { link: linkTo(await hireColleague(db, actor, person, now), locale) };
  await changeColleague(db, actor, { ...person, id }, now);
  refresh();
  return { link: null };
});

const turn = defineAction(switchColleagueInput, async ({ db, actor, input, now }) => {
  await switchColleague(db, actor, input, now);
  refresh();
  return undefined;
});

const reset = defineAction(z.intersection(resetPasswordInput, inLanguage), async ({ db, actor, input, now }) => {
  const { locale, ...asked } = input;
  return { link: linkTo(await resetPassword(db, actor, asked, now), locale) };
});

/** { id?, name, email, role, locationIds…, ownAreas, areas…, locale } */
export async function saveColleague(_before: Result<Saved> | null, form: FormData): Promise<Result<Saved> | null> {
  return save(form);
}

/** { id, active: on | off, reason } */
export async function turnColleague(_before: Result | null, form: FormData): Promise<Result | null> {
  return turn(form);
}

/** { id, reason, locale } */
export async function resetColleague(_before: Result<Saved> | null, form: FormData): Promise<Result<Saved> | null> {
  return reset(form);
}
