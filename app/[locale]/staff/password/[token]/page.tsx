import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { PasswordForm } from '@/components/admin/people/password-form';
import { localePath } from '@/lib/locale';
import { getSetLinkName } from '@/lib/members/staff-commands';
import { setPasswordInput } from '@/lib/members/staff-input';
import { db } from '@/lib/web/database';
import { loadMessages } from '@/lib/web/messages';
import { pageLocale } from '@/lib/web/page-locale';
import { choosePassword } from './actions';

interface Props {
  params: Promise<{ locale: string; token: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'adminStaff.set' });
  return { title: t('title') };
}

/** Somebody who was given a link chooses a password; opening the page does not use the link up. */
export default async function PasswordPage({ params }: Props) {
  const locale = await pageLocale(params);
  const token = setPasswordInput.shape.token.safeParse((await params).token);
  const [t, messages, name] = await Promise.all([
    getTranslations({ locale, namespace: 'adminStaff.set' }),
    loadMessages(locale),
    token.success ? getSetLinkName(db(), token.data, new Date()) : null,
  ]);
  const { adminStaff, refusal, common } = messages;
  return (
    <main className="sign-in">
      <img src="/mark-uketori.svg" alt="Uketori" width={56} height={56} />
      <h1>{name ? t('title') : t('old')}</h1>
      {name && token.success ? (
        <NextIntlClientProvider locale={locale} messages={{ adminStaff, refusal, common: { field: common.field } }}>
          <PasswordForm
            token={token.data}
            name={name}
            signIn={localePath(locale, '/staff/sign-in?to=admin')}
            choose={choosePassword}
          />
        </NextIntlClientProvider>
      ) : (
        <p className="small">{t('oldLead')}</p>
      )}
    </main>
  );
}
