'use client';

import { useTranslations } from 'next-intl';
import { stepMomentWords } from '@/lib/orders/moment-words';
import type { HereMovement } from '@/lib/stock/here-types';
import { useDesk } from '../desk-context';

/** Who moved it last, by how much and why. */
export function ArticleHistory({ movements }: { movements: readonly HereMovement[] }) {
  const t = useTranslations('shelf.history');
  const why = useTranslations('shelf.why');
  const { locale, store, now } = useDesk();
  return (
    <section aria-labelledby="movements">
      <h2 id="movements">{t('title')}</h2>
      {movements.length === 0 && <p className="small soft">{t('none')}</p>}
      <ol className="movements">
        {movements.map(({ id, reason, quantity, at, by, orderNumber, why: told }) => (
          <li key={id}>
            <span className="small soft num">{stepMomentWords(new Date(at), store.zone, now, locale)}</span>
            <span>
              {t(reason)}
              <span className="small soft">
                {[told && why.has(told as 'found') && why(told as 'found'), orderNumber, by]
                  .filter(Boolean)
                  .join(' ・ ')}
              </span>
            </span>
            <b className="num">{quantity > 0 ? `+${quantity}` : quantity}</b>
          </li>
        ))}
      </ol>
    </section>
  );
}
