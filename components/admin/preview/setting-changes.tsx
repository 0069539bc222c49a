import { useLocale, useTranslations } from 'next-intl';
import { inLocale, type Locale } from '@/lib/locale';
import type { Home, HomeBlock } from '@/lib/stores/home/types';
import { networkNames } from '@/lib/stores/profiles';
import type { OurPart, TextPage, Texts } from '@/lib/stores/texts/types';
import { usePartName } from '../brand/use-part-name';
import { homeChanges } from './home-changes';
import { type ChangedLeaf, changedLeaves } from './setting-leaves';
import { textChanges } from './text-changes';

/** What settings only point at, in words. */
export interface KnownToSettings {
  /** Of departments and products, by id and by address. */
  names: ReadonlyMap<string, string>;
  /** The texts as they come. */
  texts: readonly OurPart[];
}

interface SettingChangesProps {
  setting: string;
  before: unknown;
  after: unknown;
  known: KnownToSettings;
}

/** Settings hold many values in one column: a line for each that differs, by the names of the editor. */
export function SettingChanges(props: SettingChangesProps) {
  const sayLeaf = useSaid(props);
  const leaves = useLeaves(props);
  return (
    <dl>
      {leaves.map((leaf) => (
        <div key={leaf.path.join('.')}>
          <dt>{leaf.path.join(' › ')}</dt>
          {leaf.before && <dd className="was">{sayLeaf(leaf, leaf.before)}</dd>}
          {leaf.after && <dd>{sayLeaf(leaf, leaf.after)}</dd>}
        </div>
      ))}
    </dl>
  );
}

type NamedLeaf = ChangedLeaf & {
  /** What it is in the data, of which the path tells in words. */
  box: string | undefined;
};

function useLeaves({ setting, before, after, known }: SettingChangesProps): NamedLeaf[] {
  const word = useWord(setting);
  const preview = useTranslations('preview');
  const texts = useTranslations('adminBrand.texts');
  const partName = usePartName();
  const nameOf = useBlockName();
  if (setting === 'home') {
    const words = {
      nameOf,
      order: preview('column.position'),
      added: preview('added'),
      removed: preview('removed'),
    };
    return homeChanges(before as Home, after as Home, words).map(({ path: [name = '', ...boxes], ...leaf }) => ({
      ...leaf,
      path: [name, ...boxes.map(word)],
      box: boxes.at(-1),
    }));
  }
  if (setting === 'texts') {
    const words = {
      pathOf: (our: OurPart, own: Parameters<typeof partName>[1]) => [
        texts(`page.${our.key.split('.')[0] as TextPage}`),
        partName(our, own),
      ],
      title: word('title'),
      body: word('body'),
      hidden: word('hidden'),
    };
    return textChanges(before as Texts, after as Texts, known.texts, words).map((leaf) => ({
      ...leaf,
      box: undefined,
    }));
  }
  return changedLeaves(before, after).map((leaf) => ({
    ...leaf,
    path: leaf.path.length > 0 ? leaf.path.map(word) : [preview('column.value')],
    box: leaf.path.at(-1) ?? setting,
  }));
}

/** A part of the home page as its editor tells it from others. */
function useBlockName(): (block: HomeBlock) => string {
  const t = useTranslations('adminBrand.home');
  const locale = useLocale() as Locale;
  return (block) => {
    const text =
      block.kind === 'banner' ? block.text : block.kind === 'hero' || !('title' in block) ? null : block.title;
    const said = text && inLocale(text, locale);
    return said ? t('named', { kind: t(`kind.${block.kind}`), said }) : t(`kind.${block.kind}`);
  };
}

/** What a box is called. */
function useWord(setting: string): (box: string) => string {
  const fields = useTranslations('adminBrand.field');
  const columns = useTranslations('preview.column');
  return (box) => {
    if (setting === 'seller' && box === 'name') return fields('sellerName');
    if (box in networkNames) return networkNames[box as keyof typeof networkNames];
    if (fields.has(box)) return fields(box as 'name');
    return columns.has(box) ? columns(box as 'name') : box;
  };
}

/** Of these boxes the data holds ids and addresses. */
const pointing = new Set(['category', 'categories', 'products', 'categoryOrder']);

function useSaid({ known }: SettingChangesProps): (leaf: NamedLeaf, values: string[]) => string {
  const value = useTranslations('adminBrand.value');
  const fonts = useTranslations('adminBrand.brand.fonts');
  const t = useTranslations('preview');
  return ({ box = '' }, values) => {
    const say = (text: string) => {
      if (pointing.has(box)) return known.names.get(text) ?? text;
      if (box === 'font' && fonts.has(text)) return fonts(text as 'ud');
      if (/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text)) return text.replace('T', ' ');
      if (box === 'taxRates') return `${Number(text) / 100}%`;
      return /^[a-z_]+$/.test(text) && value.has(text) ? value(text as 'ready') : text;
    };
    return values.map(say).join(t('and'));
  };
}
