import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Fold } from '@/components/fold';
import { HtmlText } from '@/components/html-text';
import { SizeTable } from '@/components/size-table';
import type { Product } from '@/lib/catalog/types';
import { inLocale, type Locale, localePath } from '@/lib/locale';

interface ProductTextProps {
  product: Product;
  hasSizes: boolean;
  locale: Locale;
}

/** What is read after it is known where the goods are: the article, its measures, its care, and how it goes back. */
export function ProductText({ product: { description, care }, hasSizes, locale }: ProductTextProps) {
  const t = useTranslations('product');
  return (
    <div className="wrap product-text">
      <div>
        {description && (
          <Fold title={t('about')} open>
            <HtmlText html={inLocale(description, locale)} />
          </Fold>
        )}
        {care && (
          <Fold title={t('care')}>
            <HtmlText html={inLocale(care, locale)} />
          </Fold>
        )}
      </div>
      <div>
        {hasSizes && (
          <Fold id="sizes" title={t('sizes')}>
            <SizeTable />
          </Fold>
        )}
        <Fold title={t('returns')}>
          <p className="prose">{t('returnsText')}</p>
          <Link className="link" href={localePath(locale, '/legal/tokushoho')} prefetch={false}>
            {t('returnsMore')}
          </Link>
        </Fold>
      </div>
    </div>
  );
}
