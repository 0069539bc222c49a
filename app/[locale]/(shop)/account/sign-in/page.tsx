import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { AccountServices } from '@/components/account-services';
import { AccountSignIn } from '@/components/account-sign-in';
import { Icon } from '@/components/ui/icon';
import { localePath } from '@/lib/locale';
import { ownPath } from '@/lib/own-path';
import { otherServices } from '@/lib/web/auth';
import { pageLocale } from '@/lib/web/page-locale';
import { currentActor } from '@/lib/web/session';
import { requestLink } from '../actions';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ back?: string | string[]; error?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  const t = await getTranslations('account.signIn');
  return { title: t('title') };
}

/** A link by e-mail, or LINE and Google where they are set up. */
export default async function SignInPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const asked = await searchParams;
  const back = ownPath.safeParse(asked.back).data;
  const on = back ?? localePath(locale, '/account');
  if ((await currentActor()).kind === 'member') redirect(on);
  const [t, common, refusal] = await Promise.all([
    getTranslations('account'),
    getTranslations('common.field'),
    getTranslations('refusal'),
  ]);
  const services = otherServices();
  return (
    <main id="main" className="account-narrow">
      <h1>{t('signIn.title')}</h1>
      <p className="soft">{t('signIn.lead')}</p>
      {asked.error && (
        <p className="note kaki" role="alert">
          <Icon name="triangle-alert" size="s" />
          {asked.error === 'not_joined' ? t('services.notJoined') : t('services.unexpected')}
        </p>
      )}
      <AccountSignIn
        action={requestLink}
        locale={locale}
        back={back}
        words={{
          email: t('signIn.email'),
          send: t('signIn.send'),
          sentTitle: t('signIn.sentTitle'),
          sent: t.raw('signIn.sent'),
          again: t('signIn.again'),
          tooMany: t.raw('signIn.tooMany'),
          unexpected: refusal('unexpected'),
        }}
        labels={{ required: common('required'), optional: common('optional') }}
        problems={refusal.raw('fields')}
      />
      {services.length > 0 && (
        <>
          <p className="or">{t('signIn.or')}</p>
          <AccountServices
            services={services.map((service) => ({ service, words: t(`services.signIn.${service}`) }))}
            to={on}
            unexpected={t('services.unexpected')}
          />
        </>
      )}
      <p className="small soft">{t('signIn.notNeeded')}</p>
    </main>
  );
}
