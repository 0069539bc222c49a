import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { localePath } from '@/lib/locale';
import { pageLocale } from '@/lib/web/page-locale';

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  const t = await getTranslations('common.preview');
  return { title: t('ended.title'), robots: { index: false, follow: false } };
}

/** Where a shared link leads once it has ended. */
export default async function PreviewEndedPage({ params }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations('common.preview');
  return (
    <main id="main" className="wrap">
      <Empty
        main
        title={t('ended.title')}
        action={
          <ButtonLink kind="quiet" href={localePath(locale, '/')}>
            {t('ended.shop')}
          </ButtonLink>
        }
      >
        {t('ended.why')}
      </Empty>
    </main>
  );
}
