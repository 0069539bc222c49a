import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AccountLink } from '@/components/account-link';
import { ButtonLink } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { localePath } from '@/lib/locale';
import { getLinkEmail } from '@/lib/members/sign-in-link';
import { ownPath } from '@/lib/own-path';
import { db } from '@/lib/web/database';
import { pageLocale } from '@/lib/web/page-locale';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ token?: string | string[]; back?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  const t = await getTranslations('account.signIn');
  return { title: t('title') };
}

/** Where the mail leads: says whose account it opens, and waits for the press that opens it. */
export default async function LinkPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { token, back } = await searchParams;
  const t = await getTranslations('account.link');
  const email = typeof token === 'string' && token.length <= 100 ? await getLinkEmail(db(), token, new Date()) : null;
  if (!email || typeof token !== 'string') {
    const again = localePath(locale, '/account/sign-in');
    return (
      <main id="main" className="account-narrow">
        <Empty main title={t('over')} action={<ButtonLink href={again}>{t('again')}</ButtonLink>}>
          {t('overWhy')}
        </Empty>
      </main>
    );
  }
  return (
    <main id="main" className="account-narrow">
      <h1>{t('title')}</h1>
      <p className="who">{email}</p>
      <AccountLink
        token={token}
        locale={locale}
        to={ownPath.safeParse(back).data ?? localePath(locale, '/account')}
        words={{ button: t('button'), tooLate: t('overWhy'), unexpected: t('unexpected') }}
      />
      <p className="small soft">{t('notYou')}</p>
    </main>
  );
}
