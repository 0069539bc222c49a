import { z } from 'zod';
import { shareHours } from './share-hours';
import { subjectKinds } from './subject';

const subject = z
  .string()
  .max(200)
  .refine((value) => subjectKinds.some((kind) => value.startsWith(`${kind}:`)));
const seen = z.coerce.number().int().min(0);

export const draftInput = z.object({ subject, seen });
export const publicationInput = z.object({ id: z.uuid() });

/** A local time as the browser's own field writes it: 2026-11-27T09:30 */
const localTime = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, 'required');
export const scheduleInput = draftInput.extend({ at: localTime });

export const shareInput = z.object({
  hours: z.coerce.number().refine((hours) => (shareHours as readonly number[]).includes(hours)),
});
