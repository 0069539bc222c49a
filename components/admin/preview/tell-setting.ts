import { inLocale, type Locale } from '@/lib/locale';
import type { Home, HomeBlock } from '@/lib/stores/home/types';
import { networkNames } from '@/lib/stores/profiles';
import type { OurPart, Texts } from '@/lib/stores/texts/types';
import { homeChanges } from './home-changes';
import { type ChangedLeaf, changedLeaves } from './setting-leaves';
import { textChanges } from './text-changes';

/** Sentences by keys that come from the data. */
export type AnyWords = { (key: string, values?: Record<string, string>): string; has(key: string): boolean };

/** The words of those who edit settings, and what settings only point at. */
export interface SettingWords {
  locale: Locale;
  /** Messages of adminBrand. */
  brand: AnyWords;
  /** Messages of preview. */
  preview: AnyWords;
  /** Names of departments and products, by id and by address. */
  names: ReadonlyMap<string, string>;
  /** The texts as they come. */
  texts: readonly OurPart[];
}

export interface SettingChange {
  setting: string;
  before: unknown;
  after: unknown;
}

/** One fact of a change as a person reads it; null = there was, or is, nothing. */
export interface Told {
  what: string;
  from: string | null;
  to: string | null;
}

/** What differs within a setting by the names of its editor, one entry a box. */
export function tellSetting(change: SettingChange, words: SettingWords): Told[] {
  return leavesOf(change, words).map(({ path, box, before, after }) => {
    const [from = null, to = null] = [before, after].map((values) =>
      values?.map((value) => sayValue(value, box, words)).join(words.preview('and')),
    );
    return { what: path.join(' › '), from, to };
  });
}

type NamedLeaf = ChangedLeaf & {
  /** What it is in the data, of which the path tells in words. */
  box: string | null;
};

function leavesOf({ setting, before, after }: SettingChange, words: SettingWords): NamedLeaf[] {
  const { preview } = words;
  const word = (box: string) => boxName(setting, box, words);
  if (setting === 'home') {
    const said = { order: preview('column.position'), added: preview('added'), removed: preview('removed') };
    const nameOf = (block: HomeBlock) => blockName(block, words);
    return homeChanges(before as Home, after as Home, { ...said, nameOf }).map(({ path, ...leaf }) => {
      const [name = '', ...boxes] = path;
      return { ...leaf, path: [name, ...boxes.map(word)], box: boxes.at(-1) ?? null };
    });
  }
  if (setting === 'texts') {
    const said = { title: word('title'), body: word('body'), hidden: word('hidden'), pathOf: textPath(words) };
    const leaves = textChanges(before as Texts, after as Texts, words.texts, said);
    return leaves.map((leaf) => ({ ...leaf, box: null }));
  }
  return changedLeaves(before, after).map((leaf) => ({
    ...leaf,
    path: leaf.path.length > 0 ? leaf.path.map(word) : [preview('column.value')],
    box: leaf.path.findLast((part) => !/^\d+$/.test(part)) ?? setting,
  }));
}

/** A part of the home page as its editor tells it from others. */
function blockName(block: HomeBlock, { brand, locale }: SettingWords): string {
  const kind = brand(`home.kind.${block.kind}`);
  if (block.kind === 'banner') return brand('home.named', { kind, said: inLocale(block.text, locale) });
  if (block.kind === 'featured' || block.kind === 'text') {
    return brand('home.named', { kind, said: inLocale(block.title, locale) });
  }
  return kind;
}

/** A part of the texts under its page: by its title, or what it is. */
const textPath =
  ({ brand, locale }: SettingWords) =>
  ({ key, title }: OurPart, own: { ja: string; en?: string } | null): string[] => {
    const [page = '', part = ''] = key.split('.');
    const name = own ? inLocale(own, locale) : inLocale(title, locale);
    return [
      brand(`texts.page.${page}`),
      name || (brand.has(`texts.part.${part}`) ? brand(`texts.part.${part}`) : part),
    ];
  };

function boxName(setting: string, box: string, { brand, preview }: SettingWords): string {
  if (setting === 'seller' && box === 'name') return brand('field.sellerName');
  if (box in networkNames) return networkNames[box as keyof typeof networkNames];
  if (brand.has(`field.${box}`)) return brand(`field.${box}`);
  return preview.has(`column.${box}`) ? preview(`column.${box}`) : box;
}

/** Of these boxes the data holds ids and addresses. */
const pointing = new Set(['category', 'categories', 'products', 'categoryOrder']);

function sayValue(value: string, box: string | null, { brand, names }: SettingWords): string {
  if (box !== null && pointing.has(box)) return names.get(value) ?? value;
  if (box === 'font' && brand.has(`brand.fonts.${value}`)) return brand(`brand.fonts.${value}`);
  if (box === 'taxRates') return `${Number(value) / 100}%`;
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(value)) return value.replace('T', ' ');
  return /^[a-z_]+$/.test(value) && brand.has(`value.${value}`) ? brand(`value.${value}`) : value;
}
