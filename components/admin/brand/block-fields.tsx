'use client';

import { useTranslations } from 'next-intl';
import type { Both } from '@/lib/catalog/editing/types';
import { type BlockForm, MOST_FEATURED } from '@/lib/stores/home/input';
import { Field, SelectField } from '../../ui/field';
import { type FindProducts, RelatedField } from '../catalogue/related-field';
import { BothField } from '../editing/both-field';
import { PictureField } from './picture-field';

interface BlockFieldsProps {
  block: BlockForm;
  index: number;
  categories: { slug: string; name: string }[];
  find: FindProducts;
  problem: (name: string) => string | null;
  onChange: (block: BlockForm) => void;
}

type Of<K extends BlockForm['kind']> = BlockFieldsProps & { block: Extract<BlockForm, { kind: K }> };

/** What a part says and shows. */
export function BlockFields(props: BlockFieldsProps) {
  const { block } = props;
  switch (block.kind) {
    case 'hero':
      return <HeroFields {...props} block={block} />;
    case 'featured':
      return <FeaturedFields {...props} block={block} />;
    case 'banner':
      return <BannerFields {...props} block={block} />;
    case 'text':
      return <TextFields {...props} block={block} />;
    default:
      return null;
  }
}

interface WordsProps extends Pick<BlockFieldsProps, 'index' | 'problem'> {
  name: string;
  value: Both;
  required?: boolean;
  rows?: number;
  help?: string;
  onChange: (value: Both) => void;
}

function Words({ index, name, ...rest }: WordsProps) {
  const t = useTranslations('adminBrand.field');
  return <BothField {...rest} name={`blocks.${index}.${name}`} label={t(name.split('.').at(-1) ?? name)} />;
}

interface LinkProps extends Pick<BlockFieldsProps, 'index' | 'problem'> {
  link: Extract<BlockForm, { kind: 'hero' }>['link'];
  onChange: (link: Extract<BlockForm, { kind: 'hero' }>['link']) => void;
}

function LinkFields({ index, problem, link, onChange }: LinkProps) {
  const t = useTranslations('adminBrand');
  const words = useTranslations('adminCatalogue');
  const name = `blocks.${index}.link.to`;
  return (
    <>
      <Field
        name={name}
        label={t('field.to')}
        labels={{ required: words('required'), optional: words('optional') }}
        value={link.to}
        help={t('home.help.to')}
        error={problem(name)}
        autoCapitalize="none"
        spellCheck={false}
        onChange={(event) => onChange({ ...link, to: event.target.value })}
      />
      {link.to && (
        <Words
          index={index}
          problem={problem}
          name="link.label"
          required
          value={link.label}
          onChange={(label) => onChange({ ...link, label })}
        />
      )}
    </>
  );
}

function HeroFields({ block, index, problem, onChange }: Of<'hero'>) {
  const t = useTranslations('adminBrand');
  const given = { index, problem };
  return (
    <>
      <Words
        {...given}
        name="title"
        value={block.title}
        help={t('home.help.hero')}
        onChange={(title) => onChange({ ...block, title })}
      />
      <Words {...given} name="text" value={block.text} onChange={(text) => onChange({ ...block, text })} />
      <PictureField
        name={`blocks.${index}.picture`}
        legend={t('field.picture')}
        help={t('home.help.heroPicture')}
        value={block.picture}
        problem={problem}
        onChange={(picture) => onChange({ ...block, picture })}
      />
      <LinkFields {...given} link={block.link} onChange={(link) => onChange({ ...block, link })} />
    </>
  );
}

function FeaturedFields({ block, index, categories, find, problem, onChange }: Of<'featured'>) {
  const t = useTranslations('adminBrand');
  const words = useTranslations('adminCatalogue');
  const at = `blocks.${index}`;
  return (
    <>
      <Words
        index={index}
        problem={problem}
        name="title"
        required
        value={block.title}
        onChange={(title) => onChange({ ...block, title })}
      />
      <SelectField
        name={`${at}.category`}
        label={t('field.category')}
        labels={{ required: words('required'), optional: words('optional') }}
        required
        value={block.category}
        onChange={(event) => onChange({ ...block, category: event.target.value })}
      >
        <option value="">{t('home.chosen')}</option>
        {categories.map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {t('home.bestOf', { name })}
          </option>
        ))}
      </SelectField>
      {block.category === '' && (
        <RelatedField
          name={`${at}.products`}
          most={MOST_FEATURED}
          related={block.products}
          find={find}
          problem={problem(`${at}.products`)}
          onChange={(products) => onChange({ ...block, products })}
        />
      )}
    </>
  );
}

function BannerFields({ block, index, problem, onChange }: Of<'banner'>) {
  const t = useTranslations('adminBrand');
  const words = useTranslations('adminCatalogue');
  const given = { index, problem };
  const moment = (name: 'from' | 'until') => (
    <Field
      name={`blocks.${index}.${name}`}
      type="datetime-local"
      label={t(`field.${name}`)}
      labels={{ required: words('required'), optional: words('optional') }}
      value={block[name]}
      error={problem(`blocks.${index}.${name}`)}
      onChange={(event) => onChange({ ...block, [name]: event.target.value })}
    />
  );
  return (
    <>
      <Words {...given} name="text" required value={block.text} onChange={(text) => onChange({ ...block, text })} />
      <div className="block-dates">
        {moment('from')}
        {moment('until')}
      </div>
      <p className="small soft">{t('home.help.dates')}</p>
      <PictureField
        name={`blocks.${index}.picture`}
        legend={t('field.picture')}
        help={t('home.help.bannerPicture')}
        value={block.picture}
        problem={problem}
        onChange={(picture) => onChange({ ...block, picture })}
      />
      <LinkFields {...given} link={block.link} onChange={(link) => onChange({ ...block, link })} />
    </>
  );
}

function TextFields({ block, index, problem, onChange }: Of<'text'>) {
  const t = useTranslations('adminBrand.home.help');
  const given = { index, problem, required: true };
  return (
    <>
      <Words {...given} name="title" value={block.title} onChange={(title) => onChange({ ...block, title })} />
      <Words
        {...given}
        name="body"
        rows={6}
        value={block.body}
        help={t('body')}
        onChange={(body) => onChange({ ...block, body })}
      />
    </>
  );
}
