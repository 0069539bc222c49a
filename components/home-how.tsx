import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type Locale, localePath } from '@/lib/locale';
import { Icon } from './ui/icon';

const steps = ['s1', 's2', 's3'] as const;

/** Collecting in three steps. */
export function HomeHow({ locale }: { locale: Locale }) {
  const t = useTranslations('home.how');
  return (
    <section className="how" aria-labelledby="how">
      <div className="wrap">
        <h2 id="how" className="sec-title mb-[14px] lg:mb-[26px]">
          {t('title')}
        </h2>
        <ol className="steps">
          {steps.map((step) => (
            <li key={step}>
              <b>{t(`${step}.title`)}</b>
              <span>{t(`${step}.body`)}</span>
            </li>
          ))}
        </ol>
        <Link className="link lg:mt-6" href={localePath(locale, '/guide')} prefetch={false}>
          {t('more')}
          <Icon name="arrow-right" size="xs" />
        </Link>
      </div>
    </section>
  );
}
