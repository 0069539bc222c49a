import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type Locale, localePath, locales } from '@/lib/locale';
import type { TemplateKey } from '@/lib/notify/templates/input';
import { templateChannels } from '@/lib/notify/templates/template';

const languageNames: Record<Locale, string> = { ja: '日本語', en: 'English' };

/** By which way, and in which language. */
export function TemplateTabs({ templateKey: key, locale }: { templateKey: TemplateKey; locale: Locale }) {
  const t = useTranslations('notices');
  const address = (change: Partial<TemplateKey>) => {
    const { kind, channel, locale: lang } = { ...key, ...change };
    return `${localePath(locale, `/staff/messages/${kind}`)}?channel=${channel}&lang=${lang}`;
  };
  return (
    <div className="template-tabs">
      <nav aria-label={t('templates.channel')}>
        {templateChannels(key.kind).map((channel) => (
          <Link
            key={channel}
            href={address({ channel })}
            prefetch={false}
            aria-current={channel === key.channel ? 'page' : undefined}
          >
            {t(`channel.${channel}`)}
          </Link>
        ))}
      </nav>
      <nav aria-label={t('templates.language')}>
        {locales.map((lang) => (
          <Link
            key={lang}
            lang={lang}
            href={address({ locale: lang })}
            prefetch={false}
            aria-current={lang === key.locale ? 'page' : undefined}
          >
            {languageNames[lang]}
          </Link>
        ))}
      </nav>
    </div>
  );
}
