import { inLocale, type Locale } from '@/lib/locale';
import type { TextBlock } from '@/lib/stores/home/types';
import { Lines } from './lines';

/** A title and plain lines. */
export function HomeText({ locale, block: { id, title, body } }: { locale: Locale; block: TextBlock }) {
  return (
    <section className="wrap sec" aria-labelledby={`text-${id}`}>
      <h2 id={`text-${id}`}>{inLocale(title, locale)}</h2>
      <div className="prose">
        <Lines text={inLocale(body, locale)} />
      </div>
    </section>
  );
}
