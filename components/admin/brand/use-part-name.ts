import { useLocale, useTranslations } from 'next-intl';
import type { Locale } from '@/lib/locale';
import type { OurPart } from '@/lib/stores/texts/types';

/**
 * What a part of the texts is called: by its title, or what it is. `our`: null where the merchant has added it; `own`: its
 * title in the merchant's words.
 */
export function usePartName(): (our: OurPart | null, own: { ja: string; en?: string } | null) => string {
  const t = useTranslations('adminBrand.texts.part');
  const locale = useLocale() as Locale;
  return (our, own) => {
    const last = our?.key.split('.').at(-1) ?? '';
    return (
      own?.[locale] || own?.ja || our?.title[locale] || (t.has(last) ? t(last as 'lead') : our ? last : t('added'))
    );
  };
}
