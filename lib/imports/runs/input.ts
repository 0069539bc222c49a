import { z } from 'zod';
import { fileKinds, importFormats } from '../formats';

/** Of all files of one import together. */
export const MOST_BYTES = 100_000_000;
/** Of a part as it is sent: far below what a web server in front takes. */
export const MOST_PART_BYTES = 2_000_000;
const MOST_PARTS = 1000;

export const runIdInput = z.object({ id: z.uuid() });

const fileName = z.string().trim().min(1).max(200);

/** Files that are about to come. */
export const startInput = z.object({
  files: z
    .array(z.object({ name: fileName, bytes: z.number().int().min(0), changedAt: z.number().int().optional() }))
    .min(1)
    .max(5),
});
export type StartInput = z.output<typeof startInput>;

export const partInput = z.object({
  id: z.uuid(),
  file: z.coerce.number().int().min(0).max(4),
  position: z.coerce.number().int().min(0).max(MOST_PARTS),
});
export type PartInput = z.output<typeof partInput>;

const flag = z.preprocess((value) => value === 'on' || value === true, z.boolean());
const formats = fileKinds.flatMap((kind) => importFormats[kind].map((format) => `${kind}/${format}`));

/** What its merchant says of a file: whose table it is, and which of its columns is which. */
export const setUpInput = z
  .object({
    id: z.uuid(),
    /** products/shopify */
    format: z.enum(formats as [string, ...string[]]),
    taxExclusive: flag,
    locationId: z.union([z.uuid(), z.literal('')]).default(''),
    /** Keeps the columns by this name. */
    keepAs: z.string().trim().max(60).default(''),
  })
  .catchall(z.union([z.string().max(300), z.array(z.string().max(300))]));
export type SetUpInput = z.output<typeof setUpInput>;

/** column.title = 商品名: our fields by the names of their boxes. */
const BOX = /^column\.(.+)$/;

export function mappingOf(input: Record<string, unknown>): Record<string, string> {
  const boxes = Object.entries(input).flatMap(([name, value]) => {
    const field = BOX.exec(name)?.[1];
    return field && typeof value === 'string' && value !== '' ? [[field, value] as const] : [];
  });
  return Object.fromEntries(boxes);
}
