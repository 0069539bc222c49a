import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Button, ButtonLink } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { localePath } from '@/lib/locale';
import { getConsentByToken } from '@/lib/notify/news/consents';
import { orderTokenField } from '@/lib/orders/input';
import { db } from '@/lib/web/database';
import { pageLocale } from '@/lib/web/page-locale';
import { stopNews } from './actions';

interface Props {
  params: Promise<{ locale: string; token: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  const t = await getTranslations('notices.news');
  return { title: t('title'), robots: { index: false, follow: false } };
}

/** Where the link under a mail of news leads: one press ends them, without signing in. */
export default async function NewsPage({ params }: Props) {
  const locale = await pageLocale(params);
  const { token } = await params;
  const t = await getTranslations('notices.news');
  const consent = orderTokenField.safeParse(token).success ? await getConsentByToken(db(), token) : null;
  if (!consent || consent.ended) {
    return (
      <main id="main" className="order-narrow">
        <Empty
          main
          title={t(consent ? 'endedTitle' : 'unknownTitle')}
          action={
            <ButtonLink kind="quiet" href={localePath(locale, '/')}>
              {t('shop')}
            </ButtonLink>
          }
        >
          {consent ? t('ended', { email: consent.email }) : t('unknown')}
        </Empty>
      </main>
    );
  }
  return (
    <main id="main" className="order-narrow">
      <h1>{t('title')}</h1>
      <p>{t('lead', { email: consent.email })}</p>
      <form action={stopNews} className="news-end">
        <input type="hidden" name="token" value={token} />
        <Button type="submit" wide>
          {t('button')}
        </Button>
      </form>
    </main>
  );
}
