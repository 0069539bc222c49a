import { z } from 'zod';

// Messages are keys of refusal.fields.
const NO_BREAK = /^[^\p{Cc}\u2028\u2029]*$/u;
/** Letters of no width alone are nothing. */
const VISIBLE = /[^\p{C}\p{Z}]/u;
export const oneLine = (max: number) => z.string('required').trim().max(max, 'too_long').regex(NO_BREAK, 'line_break');
export const required = (max: number) => oneLine(max).regex(VISIBLE, 'required');
