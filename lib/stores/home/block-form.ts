import { both, localized } from '../../catalog/editing/text';
import type { ProductName } from '../../catalog/editing/types';
import type { Localized } from '../../locale';
import { describedPicture, pictureFormOf } from '../brand/picture-form';
import type { BlockForm } from './input';
import type { HomeBlock, HomeLink } from './types';

type LinkForm = Extract<BlockForm, { kind: 'hero' }>['link'];

const always = (text: { ja: string; en: string }): Localized => localized(text) ?? { ja: '' };
const linkForm = (link: HomeLink | null): LinkForm => ({ to: link?.to ?? '', label: both(link?.label ?? null) });
const linkOf = ({ to, label }: LinkForm): HomeLink | null => (to ? { to, label: always(label) } : null);

/** A block as its editor shows it; `names` of the products by their ids. */
export function blockFormOf(block: HomeBlock, names: ReadonlyMap<string, ProductName>): BlockForm {
  switch (block.kind) {
    case 'hero':
      return {
        ...block,
        title: both(block.title),
        text: both(block.text),
        picture: block.picture && pictureFormOf(block.picture),
        link: linkForm(block.link),
      };
    case 'featured': {
      const { from, title, ...rest } = block;
      const ids = 'products' in from ? from.products : [];
      return {
        ...rest,
        title: both(title),
        category: 'category' in from ? from.category : '',
        products: ids.flatMap((id) => names.get(id) ?? []),
      };
    }
    case 'banner':
      return {
        ...block,
        text: both(block.text),
        picture: block.picture && pictureFormOf(block.picture),
        link: linkForm(block.link),
        from: block.from ?? '',
        until: block.until ?? '',
      };
    case 'text':
      return { ...block, title: both(block.title), body: both(block.body) };
    default:
      return block;
  }
}

/** What was typed as the page shows it. */
export function blockOf(form: BlockForm): HomeBlock {
  switch (form.kind) {
    case 'hero':
      return {
        ...form,
        title: localized(form.title),
        text: localized(form.text),
        picture: form.picture && describedPicture(form.picture, { ja: '' }),
        link: linkOf(form.link),
      };
    case 'featured': {
      const { category, products, title, ...rest } = form;
      const from = category ? { category } : { products: products.map(({ id }) => id) };
      return { ...rest, title: always(title), from };
    }
    case 'banner':
      return {
        ...form,
        text: always(form.text),
        picture: form.picture && describedPicture(form.picture, { ja: '' }),
        link: linkOf(form.link),
        from: form.from || null,
        until: form.until || null,
      };
    case 'text':
      return { ...form, title: always(form.title), body: always(form.body) };
    default:
      return form;
  }
}
