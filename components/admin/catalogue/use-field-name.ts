'use client';

import { useTranslations } from 'next-intl';

/** What a box is called where it is linked to: 「商品名(日本語)」「3行目 SKU」 */
export function useFieldName(): (name: string) => string {
  const t = useTranslations('adminCatalogue');
  return (name) => {
    const [first = '', place = '', ...rest] = name.split('.');
    const number = Number(place) + 1;
    const last = rest.at(-1) ?? place;
    const language = last === 'ja' || last === 'en' ? ` ${t(`language.${last}`)}` : '';
    if (first === 'variants' && place) return t('at.row', { number, column: t(`grid.short.${last}`) });
    if (first === 'options') return `${t('at.option', { number })}${language}`;
    if (first === 'images') return `${t('at.picture', { number })}${language}`;
    return t.has(`field.${first}`) ? `${t(`field.${first}`)}${language}` : name;
  };
}
