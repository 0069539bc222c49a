import type { KnownToSettings } from '@/components/admin/preview/setting-changes';
import { inCategoryOrder } from '@/lib/catalog/category-order';
import { listProductNames } from '@/lib/catalog/editing/list-console';
import { listCategoriesAsTheyCame } from '@/lib/catalog/queries';
import type { PublishedRow, RowValues } from '@/lib/drafts/types';
import { inLocale, type Locale } from '@/lib/locale';
import type { AuditRow } from '@/lib/office/types';
import type { Home } from '@/lib/stores/home/types';
import { withUndecided } from '@/lib/stores/undecided';
import { ownPartsInBoth } from '@/lib/web/page-texts';
import { drafted } from '@/lib/web/reading';

/** What entries of the log made public. */
export const publishedIn = (entries: AuditRow[]): PublishedRow[] =>
  entries.flatMap(({ data }) => (Array.isArray(data?.rows) ? (data.rows as PublishedRow[]) : []));

const valuesOf = (rows: PublishedRow[], setting: string) =>
  rows
    .filter(({ table, key }) => table === 'settings' && key === setting)
    .flatMap(({ before, after }) => [before, after])
    .flatMap((values) => (values ? [values.value] : []));

const chosenIn = ({ blocks }: Home): string[] =>
  blocks.flatMap((block) => (block.kind === 'featured' && 'products' in block.from ? block.from.products : []));

interface Readable {
  known: KnownToSettings;
  /** A change as a person compares it: with what held where nothing was decided. */
  whole: (row: PublishedRow) => PublishedRow;
}

/** What is needed to tell of changed settings in words. */
export async function readableSettings(rows: PublishedRow[], locale: Locale): Promise<Readable> {
  const db = drafted();
  const chosen = (valuesOf(rows, 'home') as Home[]).flatMap(chosenIn);
  const [categories, products, texts] = await Promise.all([
    listCategoriesAsTheyCame(db),
    listProductNames(db, [...new Set(chosen)]),
    ownPartsInBoth(),
  ]);
  const names = new Map<string, string>();
  for (const { id, slug, name } of categories) for (const key of [id, slug]) names.set(key, inLocale(name, locale));
  for (const [id, { title }] of products) names.set(id, inLocale(title, locale));
  // Whatever is not in the list stands after it: what is compared is how they stand.
  const ordered = (values: RowValues | null) =>
    values && { value: inCategoryOrder(categories, values.value as string[]).map(({ id }) => id) };
  const whole = (row: PublishedRow) => {
    const filled = withUndecided(row);
    if (filled.table !== 'settings' || filled.key !== 'categoryOrder') return filled;
    return { ...filled, before: ordered(filled.before), after: ordered(filled.after) };
  };
  return { known: { names, texts }, whole };
}
