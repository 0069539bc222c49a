'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type ChangeEvent, type DragEvent, useId, useState } from 'react';
import { MOST_IMAGES } from '@/lib/catalog/editing/limits';
import { MOST_PICTURE_BYTES, UPLOADED } from '@/lib/catalog/editing/picture-limits';
import type { ImageForm, ProductForm } from '@/lib/catalog/editing/types';
import type { Locale } from '@/lib/locale';
import type { Result } from '@/lib/result';
import { Icon } from '../../ui/icon';
import { BothField } from '../editing/both-field';
import { type KeptPicture, uploadPicture } from '../editing/upload-picture';
import { CropDialog, type CropShares } from './crop-dialog';

export type CropPicture = (input: { url: string; crop: CropShares }) => Promise<Result<KeptPicture>>;

interface PictureEditorProps {
  form: ProductForm;
  onChange: (change: (form: ProductForm) => ProductForm) => void;
  crop: CropPicture;
  problem: (name: string) => string | null;
}

const moved = <T,>(list: readonly T[], from: number, to: number): T[] => {
  const rest = list.filter((_, index) => index !== from);
  const one = list[from];
  return one === undefined ? [...list] : [...rest.slice(0, to), one, ...rest.slice(to)];
};

/** Pictures in their order: added, moved, cropped, described in both languages. */
export function PictureEditor({ form, onChange, crop, problem }: PictureEditorProps) {
  const t = useTranslations('adminCatalogue.pictures');
  const said = useTranslations('adminCatalogue.problem');
  const id = useId();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<{ name: string; code: string }[]>([]);
  const [news, setNews] = useState('');
  const [cropping, setCropping] = useState<ImageForm | null>(null);
  const setImages = (change: (images: ImageForm[]) => ImageForm[]) =>
    onChange((all) => ({ ...all, images: change(all.images) }));

  const add = async (files: File[]) => {
    setBusy(true);
    const wrong: { name: string; code: string }[] = [];
    for (const file of files.slice(0, MOST_IMAGES - form.images.length)) {
      const kept = await uploadPicture(file);
      if (typeof kept === 'string') wrong.push({ name: file.name, code: kept });
      else
        setImages((images) => [
          ...images,
          { ...kept, id: crypto.randomUUID(), alt: { ja: '', en: '' }, optionValue: '' },
        ]);
    }
    setRefused(wrong);
    setNews(t('added', { count: files.length - wrong.length }));
    setBusy(false);
  };
  const chosen = (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])];
    event.target.value = '';
    if (files.length > 0) void add(files);
  };
  const move = (from: number, to: number) => {
    if (to < 0 || to >= form.images.length) return;
    setImages((images) => moved(images, from, to));
    setNews(t('moved', { place: to + 1 }));
  };
  const dropped = (event: DragEvent, to: number) => {
    event.preventDefault();
    const from = Number(event.dataTransfer.getData('text/x-picture'));
    if (event.dataTransfer.types.includes('text/x-picture')) move(from, to);
  };
  const cropped = (before: ImageForm, kept: KeptPicture) => {
    setImages((images) => images.map((image) => (image.id === before.id ? { ...image, ...kept } : image)));
    setCropping(null);
  };
  return (
    <>
      <ul className="pictures">
        {form.images.map((image, index) => (
          <PictureBox
            key={image.id}
            image={image}
            index={index}
            count={form.images.length}
            form={form}
            problem={problem}
            onChange={(changed) =>
              setImages((images) => images.map((other) => (other.id === image.id ? changed : other)))
            }
            onMove={(to) => move(index, to)}
            onDrop={(event) => dropped(event, index)}
            onCrop={() => setCropping(image)}
            onRemove={() => setImages((images) => images.filter((other) => other.id !== image.id))}
          />
        ))}
      </ul>
      <div className="picture-add">
        <label className="btn quiet sm" htmlFor={id} aria-disabled={busy || undefined}>
          {busy ? <i className="spin" aria-hidden="true" /> : <Icon name="plus" size="s" />}
          {t('add')}
        </label>
        <input
          id={id}
          className="sr"
          type="file"
          accept="image/jpeg,image/png,image/webp,image/avif"
          multiple
          disabled={busy || form.images.length >= MOST_IMAGES}
          onChange={chosen}
        />
        <span className="small soft">{t('limits', { mb: MOST_PICTURE_BYTES / 1024 / 1024 })}</span>
      </div>
      <p className="sr" role="status">
        {news}
      </p>
      {refused.map(({ name, code }) => (
        <p key={name} className="err" role="alert">
          <Icon name="triangle-alert" size="s" />
          {t('refused', { name, why: said.has(code) ? said(code) : said('picture_failed') })}
        </p>
      ))}
      {cropping && (
        <CropDialog
          image={cropping}
          crop={crop}
          onDone={(kept) => cropped(cropping, kept)}
          onClose={() => setCropping(null)}
        />
      )}
    </>
  );
}

interface PictureBoxProps {
  image: ImageForm;
  index: number;
  count: number;
  form: ProductForm;
  problem: (name: string) => string | null;
  onChange: (image: ImageForm) => void;
  onMove: (to: number) => void;
  onDrop: (event: DragEvent) => void;
  onCrop: () => void;
  onRemove: () => void;
}

function PictureBox(props: PictureBoxProps) {
  const { image, index, count, form, problem, onChange, onMove, onDrop, onCrop, onRemove } = props;
  const t = useTranslations('adminCatalogue.pictures');
  const locale = useLocale() as Locale;
  const number = index + 1;
  const colors = form.options.flatMap((option) => (option.kind === 'size' ? [] : option.values));
  return (
    <li
      className="picture"
      draggable
      onDragStart={(event) => event.dataTransfer.setData('text/x-picture', String(index))}
      onDragOver={(event) => event.preventDefault()}
      onDrop={onDrop}
    >
      <img
        src={image.url}
        alt={image.alt[locale] || image.alt.ja || t('number', { number })}
        width={160}
        height={160}
      />
      <div className="picture-acts">
        <button
          type="button"
          className="icb"
          disabled={index === 0}
          aria-label={t('earlier', { number })}
          onClick={() => onMove(index - 1)}
        >
          <Icon name="chevron-left" size="s" />
        </button>
        <span className="small soft">{index === 0 ? t('first') : number}</span>
        <button
          type="button"
          className="icb"
          disabled={index === count - 1}
          aria-label={t('later', { number })}
          onClick={() => onMove(index + 1)}
        >
          <Icon name="chevron-right" size="s" />
        </button>
        {image.url.startsWith(UPLOADED) && (
          <button type="button" className="icb" aria-label={t('crop', { number })} onClick={onCrop}>
            <Icon name="maximize" size="s" />
          </button>
        )}
        <button type="button" className="icb" aria-label={t('remove', { number })} onClick={onRemove}>
          <Icon name="trash" size="s" />
        </button>
      </div>
      <BothField
        name={`images.${index}.alt`}
        label={t('alt', { number })}
        value={image.alt}
        problem={problem}
        onChange={(alt) => onChange({ ...image, alt })}
      />
      {colors.length > 0 && (
        <label className="picture-of">
          {t('shows')}
          <select
            className="box"
            value={image.optionValue}
            onChange={(event) => onChange({ ...image, optionValue: event.target.value })}
          >
            <option value="">{t('showsAll')}</option>
            {colors.map(({ key, label }) => (
              <option key={key} value={key}>
                {label[locale] || label.ja}
              </option>
            ))}
          </select>
        </label>
      )}
    </li>
  );
}
