import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { LanguageLink } from '@/components/language-link';
import { StaffSignInForm } from '@/components/staff/staff-sign-in-form';
import { localePath } from '@/lib/locale';
import { isDemo } from '@/lib/web/demo';
import { pageLocale } from '@/lib/web/page-locale';
import { currentActor } from '@/lib/web/session';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ to?: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'staff' });
  return { title: t('signIn.title') };
}

/** E-mail and password of those who work in the shops; on to the counter, or to the console if they came for it. */
export default async function StaffSignInPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const desk = localePath(locale, (await searchParams).to === 'admin' ? '/admin' : '/staff');
  if ((await currentActor()).kind === 'staff') redirect(desk);
  const t = await getTranslations({ locale, namespace: 'staff' });
  return (
    <main className="sign-in">
      <img src="/mark-uketori.svg" alt="Uketori" width={56} height={56} />
      <h1>{t('signIn.title')}</h1>
      <StaffSignInForm desk={desk} demo={isDemo()} />
      <p className="small">
        {locale === 'ja' ? <LanguageLink to="en" name="English" /> : <LanguageLink to="ja" name="日本語" />}
      </p>
    </main>
  );
}
