import type { Localized } from '../locale';
import type { Change } from './definition';
import type { Outcome } from './report';

/** One changed thing, as the preview shows it. */
export interface Sample {
  outcome: Exclude<Outcome, 'unchanged'>;
  /** Title, SKU or name. */
  subject: string;
  /** `article`: SKU of the variant whose field it is; null = the thing's own. */
  fields: { article: string | null; field: string; before: string; after: string }[];
}

const MOST_FIELDS = 8;
const LONGEST = 120;

/** Fields that say nothing to a person, or that another says better. */
const unseen = new Set(['id', 'handle', 'categoryId', 'position', 'optionValues', 'storeCode', 'slug', 'variants']);

const isLocalized = (value: object): value is Localized => 'ja' in value && typeof value.ja === 'string';

/** Any value as a short text on one line. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(textOf).join(', ');
  if (typeof value !== 'object') return String(value);
  if (isLocalized(value)) return value.ja;
  if ('url' in value) return String(value.url).split('/').at(-1) ?? '';
  if ('values' in value && 'name' in value) return `${textOf(value.name)}: ${textOf(value.values)}`;
  if ('label' in value) return textOf(value.label);
  if ('from' in value && 'to' in value) return `${clock(value.from)}–${clock(value.to)}`;
  return Object.entries(value)
    .map(([key, inner]) => `${key} ${textOf(inner)}`)
    .join(', ');
}

const clock = (minute: unknown) => `${Math.floor(Number(minute) / 60)}:${String(Number(minute) % 60).padStart(2, '0')}`;

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

const shortened = (text: string) => {
  const line = text
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => entities[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
};

type Fields = Record<string, unknown>;
type KeptVariant = Fields & { id: string; sku: string };

const variantsOf = (kept: Fields | null): KeptVariant[] => (kept?.variants as KeptVariant[] | undefined) ?? [];

function differences(before: Fields | null, after: Fields, article: string | null = null): Sample['fields'] {
  return Object.keys(after)
    .filter((field) => !unseen.has(field))
    .map((field) => ({
      article,
      field,
      before: shortened(textOf(before?.[field])),
      after: shortened(textOf(after[field])),
    }))
    .filter((each) => each.before !== each.after);
}

function variantDifferences(before: Fields | null, after: Fields): Sample['fields'] {
  const known = new Map(variantsOf(before).map((variant) => [variant.id, variant]));
  return variantsOf(after).flatMap((variant) => {
    const { sku, ...fields } = variant;
    const old = known.get(variant.id) ?? null;
    const named = differences(old, old && old.sku === sku ? fields : variant, sku);
    return named;
  });
}

const subjectOf = ({ after, key }: Change): string => textOf(after.title ?? after.name ?? after.sku ?? key);

/** What becomes of one thing, shortly. `names` tells what keys stand for: articles and places of stock. */
export function sampleOf(change: Change, names: ReadonlyMap<string, string> = new Map()): Sample {
  const { before, after, key } = change;
  const fields = [...differences(before, after), ...variantDifferences(before, after)];
  return {
    outcome: before ? 'changed' : 'created',
    subject: names.get(key) ?? subjectOf(change),
    fields: fields.slice(0, MOST_FIELDS),
  };
}
