'use client';

import { useTranslations } from 'next-intl';

/** What a box is called where it is linked to: 「お店の名前 英語」. Words: adminBrand.field.… */
export function useLabelOf(): (name: string) => string {
  const t = useTranslations('adminBrand');
  const words = useTranslations('adminCatalogue.language');
  return (name) => {
    const parts = name.split('.');
    const last = parts.at(-1);
    const language = last === 'ja' || last === 'en' ? ` ${words(last)}` : '';
    const number = parts.map(Number).find(Number.isInteger);
    const field = parts.toReversed().find((part) => t.has(`field.${part}`));
    const place = number === undefined ? '' : `${t('at', { number: number + 1 })} `;
    return `${place}${field ? t(`field.${field}`) : name}${language}`;
  };
}
