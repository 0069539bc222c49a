import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type Locale, localePath } from '@/lib/locale';
import { HomeNear, type HomeNearProps } from './home-near';
import { ButtonLink } from './ui/button';
import { Icon } from './ui/icon';

interface HomeShopsProps extends HomeNearProps {
  locale: Locale;
  /** How many shops there are. */
  stores: number;
}

/** The shops around, and the way to all of them. */
export function HomeShops({ stores, ...near }: HomeShopsProps) {
  const t = useTranslations('home.near');
  const all = localePath(near.locale, '/stores');
  return (
    <section className="wrap sec" aria-labelledby="near">
      <div className="hdr">
        <h2 id="near">{t('title')}</h2>
        <Link className="link lg:hidden" href={all} prefetch={false}>
          <Icon name="map" size="s" />
          {t('map')}
        </Link>
        <Link className="link max-lg:hidden" href={all} prefetch={false}>
          <Icon name="locate-fixed" size="s" />
          {t('all', { stores })}
        </Link>
      </div>
      <HomeNear {...near} />
      <ButtonLink kind="quiet" wide icon="locate-fixed" href={all} className="mt-2.5 lg:hidden">
        {t('all', { stores })}
      </ButtonLink>
    </section>
  );
}
