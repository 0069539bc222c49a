import { z } from 'zod';
import { parsePoint } from '../geo';

/** A text of the shop. */
export const text = z
  .object({ ja: z.string(), en: z.string().optional() })
  .meta({ id: 'Text', description: 'Always in Japanese; in English where the merchant wrote it.' });
// Said as a union: the generator describes a nullable reference as one that null does not meet.
export const textOrNull = z.union([text, z.null()]);

export const money = z.int().meta({ description: 'Minor units of the currency, tax included: 6490 yen are 6490.' });
export const currency = z.enum(['JPY', 'USD', 'EUR']);
export const instant = z.iso.datetime().meta({ description: 'UTC, RFC 3339.' });

/** Most rows in one answer. */
const MOST = 100;

export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(MOST).default(20).meta({ description: 'Rows in one answer.' }),
  page: z.coerce.number().int().min(1).max(1000).default(1),
});
export const nextPage = z.int().nullable().meta({ description: 'Ask for this page next; null after the last.' });

/** The page of `rows`, given with one more than fits where there is one. */
export const pageOf = <Row>(rows: readonly Row[], { limit, page }: z.output<typeof pageQuery>) => ({
  rows: rows.slice((page - 1) * limit, page * limit),
  next_page: rows.length > page * limit ? page + 1 : null,
});

export const nearQuery = z.object({
  near: z
    .string()
    .max(60)
    .transform((typed, context) => {
      const point = parsePoint(typed);
      if (!point) context.addIssue({ code: 'custom', message: 'invalid' });
      return point ?? z.NEVER;
    })
    .optional()
    .meta({ description: 'Latitude,longitude in degrees; nearest first.', example: '35.681,139.767' }),
});
export const distance = z
  .int()
  .nullable()
  .meta({ description: 'Metres from `near`, as the crow flies; null without.' });
