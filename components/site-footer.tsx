import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type Locale, localePath } from '@/lib/locale';
import type { Profiles } from '@/lib/stores/profiles';
import { LanguageLink } from './language-link';
import { SocialProfiles } from './social-profiles';

const pages = [
  ['guide', '/guide'],
  ['stores', '/stores'],
  ['faq', '/guide#faq'],
  ['order', '/orders'],
  ['account', '/account'],
  ['tokushoho', '/legal/tokushoho'],
  ['privacy', '/legal/privacy'],
  ['terms', '/legal/terms'],
] as const;

interface SiteFooterProps {
  locale: Locale;
  profiles: Profiles;
}

export function SiteFooter({ locale, profiles }: SiteFooterProps) {
  const t = useTranslations('common.footer');
  return (
    <footer className="foot">
      <div className="in">
        <div className="cols">
          {pages.map(([name, path]) => (
            <Link key={name} href={localePath(locale, path)} prefetch={false}>
              {t(name)}
            </Link>
          ))}
          <LanguageLink to={locale === 'ja' ? 'en' : 'ja'} name={t('otherLanguage')} />
        </div>
        <SocialProfiles profiles={profiles} />
        <p className="by">
          <img src="/logo-uketori.svg" alt="Uketori" width={75} height={20} loading="lazy" />
          {t('by')}
        </p>
      </div>
    </footer>
  );
}
