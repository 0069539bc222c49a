'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { Locale } from '@/lib/locale';
import type { PartForm } from '@/lib/stores/texts/input';
import type { OurPart } from '@/lib/stores/texts/types';

/** What a part of a page is called: its title, or what it is. */
export function usePartName(): (part: PartForm, our: OurPart | null) => string {
  const t = useTranslations('adminBrand.texts.part');
  const locale = useLocale() as Locale;
  return ({ key, title }, our) => {
    const last = key.split('.').at(-1) ?? '';
    return title[locale] || title.ja || our?.title[locale] || t(last === 'lead' || last === 'updated' ? last : 'added');
  };
}
