import { useTranslations } from 'next-intl';
import { type Locale, localePath } from '@/lib/locale';
import { HomeSlip } from './home-slip';

interface HomeHeroProps {
  locale: Locale;
  suggested: { code: string; name: string } | undefined;
  /** How many shops there are. */
  stores: number;
}

const scene = (name: string) => `/media/scenes/${name}.svg`;

/** The sentence, the goods on their counter, and the slip. */
export function HomeHero({ locale, suggested, stores }: HomeHeroProps) {
  const t = useTranslations('home');
  return (
    <>
      <section className="hero">
        <div className="tx">
          <div className="wrap">
            <h1>{t.rich('hero.title', { wbr: () => <wbr />, br: () => <br /> })}</h1>
            <p className="phrase">
              {t('hero.lead')}
              <span className="max-lg:hidden">{t('hero.stores', { stores })}</span>
            </p>
          </div>
        </div>
        <picture>
          <source media="(min-width: 48rem)" srcSet={scene('still-life-wide')} />
          <img
            src={scene('still-life-phone')}
            alt={t('hero.picture')}
            width={1080}
            height={1190}
            fetchPriority="high"
          />
        </picture>
      </section>
      {suggested && (
        <div className="hero-slip lifted">
          <HomeSlip
            locale={locale}
            suggested={suggested}
            href={localePath(locale, '/stores')}
            labels={{
              now: t('slip.now'),
              change: t('slip.change'),
              choose: t('slip.choose'),
              soon: t('slip.soon'),
              closed: t('slip.closed'),
            }}
          />
        </div>
      )}
    </>
  );
}
