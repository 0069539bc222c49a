import { useLocale, useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { isLocale, localePath } from '@/lib/locale';

/** No such order, or one of a store where they do not work. */
export default function StaffNotFound() {
  const t = useTranslations('staff');
  const locale = useLocale();
  const queue = localePath(isLocale(locale) ? locale : 'ja', '/staff');
  return (
    <main id="main" className="plain">
      <Empty main title={t('notFound.title')} action={<ButtonLink href={queue}>{t('panel.back')}</ButtonLink>}>
        {t('notFound.why')}
      </Empty>
    </main>
  );
}
