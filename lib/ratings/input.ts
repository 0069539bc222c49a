import { z } from 'zod';
import { ownPartInput } from '../orders/input';

/** Of what one tap answers. */
export const scores = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

export const rateInput = ownPartInput.extend({
  score: z
    .string('choice')
    .regex(/^(?:\d|10)$/, 'choice')
    .transform(Number),
});
export type RateInput = z.output<typeof rateInput>;

export const commentInput = ownPartInput.extend({
  comment: z
    .string('required')
    .trim()
    .min(1, 'required')
    .max(400, 'too_long')
    .regex(/^[\P{Cc}\t\n\r]*$/u, 'invalid'),
});
export type CommentInput = z.output<typeof commentInput>;
