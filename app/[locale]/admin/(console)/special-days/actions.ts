'use server';

import { changeHoursTogether } from '@/lib/closures/commands';
import { daysChangeInput } from '@/lib/closures/input';
import { previewHoursTogether } from '@/lib/closures/queries';
import { defineAction } from '@/lib/web/action';

const looking = defineAction(daysChangeInput, ({ db, actor, input, now }) =>
  previewHoursTogether(db, actor, input, now),
);
const changing = defineAction(daysChangeInput, async ({ db, actor, input, now }) => {
  const touched = await changeHoursTogether(db, actor, input, now);
  return { shops: input.locationIds.length, orders: touched.length };
});

export const previewDays = async (input: unknown) => looking(input);
export const changeDays = async (input: unknown) => changing(input);
