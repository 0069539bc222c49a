import { z } from 'zod';
import { oneLine, required } from '../../fields';
import { pictureForm } from '../brand/input';
import { builtIn } from './types';

export const MOST_BLOCKS = 40;
export const MOST_FEATURED = 12;

const bothOf = (max: number) => z.object({ ja: oneLine(max), en: oneLine(max) });
const named = (max: number) => z.object({ ja: required(max), en: oneLine(max) });
const prose = z.string().max(5000, 'too_long');

const OWN_PAGE = /^\/(?![/\\])[^\s\\]*$/;
const isElsewhere = (to: string) => URL.canParse(to) && new URL(to).protocol === 'https:';

/** '' = leads nowhere. */
const link = z.object({ to: oneLine(500), label: bothOf(60) }).superRefine(({ to, label }, { addIssue }) => {
  if (to !== '' && !OWN_PAGE.test(to) && !isElsewhere(to)) addIssue({ code: 'custom', path: ['to'], message: 'link' });
  if (to !== '' && label.ja === '') addIssue({ code: 'custom', path: ['label', 'ja'], message: 'required' });
});

/** As the browser's own field writes it; '' = none. */
const moment = z.union([z.literal(''), z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/)], 'date');

const block = { id: z.string().regex(/^[\w-]{1,40}$/), shown: z.boolean() };

const banner = z.object({
  ...block,
  kind: z.literal('banner'),
  text: named(200),
  picture: pictureForm.nullable(),
  link,
  from: moment,
  until: moment,
});

const blockForm = z
  .discriminatedUnion('kind', [
    z.object({
      ...block,
      kind: z.literal('hero'),
      title: bothOf(100),
      text: bothOf(200),
      picture: pictureForm.nullable(),
      link,
    }),
    z.object({
      ...block,
      kind: z.literal('featured'),
      title: named(60),
      /** '' = the products that were chosen. */
      category: z.string().max(100),
      products: z
        .array(
          z.object({
            id: z.uuid(),
            handle: z.string().max(200),
            title: z.object({ ja: z.string(), en: z.string().optional() }),
          }),
        )
        .max(MOST_FEATURED),
    }),
    banner,
    z.object({
      ...block,
      kind: z.literal('text'),
      title: named(60),
      body: z.object({ ja: prose.min(1, 'required'), en: prose }),
    }),
    z.object({ ...block, kind: z.enum(['news', 'today', 'kinds', 'how', 'near']) }),
  ])
  .superRefine((typed, { addIssue }) => {
    if (typed.kind === 'banner' && typed.from && typed.until && typed.until <= typed.from)
      addIssue({ code: 'custom', path: ['until'], message: 'reversed' });
    if (typed.kind === 'featured' && typed.category === '' && typed.products.length === 0)
      addIssue({ code: 'custom', path: ['products'], message: 'choice' });
  });
export type BlockForm = z.output<typeof blockForm>;

/** Every part that is built in, once. */
const isWhole = (blocks: BlockForm[]): boolean =>
  builtIn.every((kind) => blocks.filter((one) => one.kind === kind).length === 1) &&
  new Set(blocks.map(({ id }) => id)).size === blocks.length;

export const homeForm = z.object({ blocks: z.array(blockForm).max(MOST_BLOCKS).refine(isWhole) });
export type HomeForm = z.output<typeof homeForm>;

export const saveHomeInput = z.object({ seen: z.number().int().min(0), form: homeForm });
