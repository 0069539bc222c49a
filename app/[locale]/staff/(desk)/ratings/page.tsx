import { clsx } from 'clsx';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Empty } from '@/components/ui/empty';
import { localePath } from '@/lib/locale';
import { stepMomentWords } from '@/lib/orders/moment-words';
import { listRatings } from '@/lib/ratings/queries';
import { db } from '@/lib/web/database';
import { staffDesk } from '@/lib/web/desk';
import { pageLocale } from '@/lib/web/page-locale';

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'ratings.staff' });
  return { title: t('title') };
}

/** How collecting here was, in the words of who collected; low ones marked. */
export default async function RatingsPage({ params }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: 'ratings.staff' });
  const { actor, store } = await staffDesk(locale);
  if (!store) notFound();
  const now = new Date();
  const { rows, average, count } = await listRatings(db(), actor, store.id, now);
  return (
    <main id="main" className="plain">
      <h1>{t('title')}</h1>
      {average === null ? (
        <Empty title={t('none')}>{t('noneWhy')}</Empty>
      ) : (
        <>
          <p className="num">{t('average', { average: average.toFixed(1), count })}</p>
          <ul className="ratings">
            {rows.map(({ fulfillmentId, number, score, comment, at, low }) => (
              <li key={fulfillmentId} className={clsx(low && 'low')}>
                <span className="score">{t('score', { score })}</span>
                <span>
                  {low && <b className="tag">{t('low')}</b>} {comment ?? <span className="soft">{t('noComment')}</span>}
                </span>
                <span className="small soft num">
                  {stepMomentWords(at, store.zone, now, locale)}{' '}
                  <Link className="link" href={localePath(locale, `/staff/orders/${fulfillmentId}`)} prefetch={false}>
                    {t('order', { number })}
                  </Link>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </main>
  );
}
