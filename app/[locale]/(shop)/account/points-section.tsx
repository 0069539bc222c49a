import { getTranslations } from 'next-intl/server';
import { type Locale, localePath } from '@/lib/locale';
import { getBalance, listPointEntries } from '@/lib/loyalty/queries';
import { dateWords, localDate } from '@/lib/time';
import { db } from '@/lib/web/database';

/** Movements shown; older ones stay in the balance. */
const SHOWN = 20;
const ZONE = 'Asia/Tokyo';

const signed = new Intl.NumberFormat('en-US', { signDisplay: 'exceptZero' });

/** What a member has in points, and how it came to that. */
export async function PointsSection({ memberId, locale }: { memberId: string; locale: Locale }) {
  const [t, balance, entries] = await Promise.all([
    getTranslations('rewards.account'),
    getBalance(db(), memberId),
    listPointEntries(db(), memberId, SHOWN),
  ]);
  const today = localDate(new Date(), ZONE);
  return (
    <section aria-labelledby="points" className="my-points">
      <h2 id="points">{t('title')}</h2>
      <p className="balance num">{t('balance', { points: balance })}</p>
      <p className="small soft">{entries.length > 0 || balance > 0 ? t('how') : t('none')}</p>
      {entries.length > 0 && (
        <ul aria-label={t('history')}>
          {entries.map(({ id, kind, points, at, order }) => (
            <li key={id}>
              <span>
                {t(`kind.${kind}`)}
                <span className="small soft num">
                  {dateWords(localDate(at, ZONE), today, locale)}
                  {order && (
                    <>
                      {' '}
                      <a className="link-like" href={localePath(locale, `/orders/${order.token}`)}>
                        {order.number}
                      </a>
                    </>
                  )}
                </span>
              </span>
              <b className="num">{signed.format(points).replace('-', '−')}</b>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
