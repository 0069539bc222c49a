import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import { inLocale, type Locale, localePath } from '@/lib/locale';
import type { HeroBlock, HomePicture } from '@/lib/stores/home/types';
import { HomeLinkTo } from './home-link';
import { HomeSlip } from './home-slip';

interface HomeHeroProps {
  locale: Locale;
  /** The merchant's own words and picture, where there are any. */
  hero: HeroBlock;
  suggested: { code: string; name: string } | undefined;
  /** How many shops there are. */
  stores: number;
}

const scene = (name: string) => `/media/scenes/${name}.svg`;

/** So many letters fit into the air above the goods of our own picture. */
const IN_THE_AIR = { ja: 28, en: 60 };

/** The sentence, the goods on their counter, and the slip. */
export function HomeHero({ locale, hero, suggested, stores }: HomeHeroProps) {
  const t = useTranslations('home');
  const title = hero.title && inLocale(hero.title, locale);
  const isApart = hero.picture !== null || (title?.length ?? 0) > IN_THE_AIR[locale];
  return (
    <>
      <section className={clsx('hero', isApart && 'apart')}>
        <div className="tx">
          <div className="wrap">
            <h1 className={clsx(title && 'own')}>
              {title ?? t.rich('hero.title', { wbr: () => <wbr />, br: () => <br /> })}
            </h1>
            <p className="phrase">
              {hero.text ? (
                inLocale(hero.text, locale)
              ) : (
                <>
                  {t('hero.lead')}
                  <span className="max-lg:hidden">{t('hero.stores', { stores })}</span>
                </>
              )}
            </p>
            {hero.link && <HomeLinkTo link={hero.link} locale={locale} />}
          </div>
        </div>
        {hero.picture ? <OwnPicture locale={locale} picture={hero.picture} /> : <Scene alt={t('hero.picture')} />}
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

function OwnPicture({ locale, picture: { url, alt, width, height } }: { locale: Locale; picture: HomePicture }) {
  return <img src={url} alt={inLocale(alt, locale)} width={width} height={height} fetchPriority="high" />;
}

function Scene({ alt }: { alt: string }) {
  return (
    <picture>
      <source media="(min-width: 48rem)" srcSet={scene('still-life-wide')} />
      <img src={scene('still-life-phone')} alt={alt} width={1080} height={1190} fetchPriority="high" />
    </picture>
  );
}
