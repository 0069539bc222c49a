import { inLocale, type Locale } from '@/lib/locale';
import type { BannerBlock } from '@/lib/stores/home/types';
import { HomeLinkTo } from './home-link';

/** What is announced for a while. */
export function HomeBanner({ locale, banner: { text, picture, link } }: { locale: Locale; banner: BannerBlock }) {
  const said = inLocale(text, locale);
  return (
    <section className="wrap home-banner" aria-label={said}>
      <div>
        {picture && (
          <img
            src={picture.url}
            alt={inLocale(picture.alt, locale)}
            width={picture.width}
            height={picture.height}
            loading="lazy"
            decoding="async"
          />
        )}
        <p>
          <b className="phrase">{said}</b>
          {link && <HomeLinkTo link={link} locale={locale} />}
        </p>
      </div>
    </section>
  );
}
