import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { type Locale, localePath } from '@/lib/locale';
import type { EditedStore } from '@/lib/stores/editing/types';

/** Which shop a page is about, and the way back to all of them. */
export function StoreHead({ store: { form }, locale }: { store: EditedStore; locale: Locale }) {
  const t = useTranslations('adminStores');
  return (
    <>
      <Link className="link" href={localePath(locale, '/admin/stores')} prefetch={false}>
        <Icon name="chevron-left" size="s" />
        {t('title')}
      </Link>
      <div className="console-head">
        <h1>
          {form.name[locale] || form.name.ja} <span className="small soft num">{form.storeCode}</span>
        </h1>
      </div>
    </>
  );
}
