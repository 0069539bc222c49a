import { z } from 'zod';

/** Where to go on: a path of ours, never another site. Browsers drop tabs and line breaks, and read \\ as /. */
export const ownPath = z.string().regex(/^\/(?![/\\])[^\p{Cc}\\]*$/u);
