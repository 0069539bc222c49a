import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { inLocale, type Locale, localePath } from '@/lib/locale';
import { canCancel } from '@/lib/orders/status';
import type { Visit } from '@/lib/visits/types';

/** What is to be looked at, whether it is held, and what was asked for. */
export function VisitContents({ visit: { articles, order, notes }, locale }: { visit: Visit; locale: Locale }) {
  const t = useTranslations('visits.page');
  const held = order !== null && canCancel(order.status);
  return (
    <>
      {articles.length > 0 && (
        <section aria-labelledby="articles-title">
          <h2 id="articles-title">{t('articles')}</h2>
          <ul className="visit-articles">
            {articles.map(({ sku, handle, title, optionLabel, imageUrl }) => (
              <li key={sku}>
                {imageUrl && <img src={imageUrl} alt="" width={56} height={56} loading="lazy" />}
                <span>
                  <Link href={localePath(locale, `/products/${handle}`)} prefetch={false}>
                    {inLocale(title, locale)}
                  </Link>
                  {optionLabel && <span className="small soft">{inLocale(optionLabel, locale)}</span>}
                </span>
              </li>
            ))}
          </ul>
          {order && (
            <p className="small">
              {held ? t('held') : t('released')}{' '}
              <Link href={localePath(locale, `/orders/${order.token}`)} prefetch={false}>
                {t('heldOrder', { number: order.number })}
              </Link>
            </p>
          )}
        </section>
      )}
      {notes && (
        <section aria-labelledby="notes-title">
          <h2 id="notes-title">{t('notes')}</h2>
          <p className="visit-notes">{notes}</p>
        </section>
      )}
    </>
  );
}
