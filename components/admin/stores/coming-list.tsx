'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import type { ComingDays } from '@/lib/closures/coming-days';
import { inLocale, type Locale, middot } from '@/lib/locale';
import { hoursWords } from '@/lib/stores/hours-words';
import { dateWords } from '@/lib/time';
import { Button } from '../../ui/button';
import { DecidedNews } from './decided-news';
import { ordersOf, ShopsTouched } from './shops-touched';
import { type DaysActs, type DaysInput, useDaysChange } from './use-days-change';

interface ComingListProps extends DaysActs {
  days: ComingDays[];
  /** Local date. */
  today: string;
}

/** So many shops are named at once. */
const NAMED = 3;

/** What taking days back sends. */
const takenBack = ({ dates, shops }: ComingDays): DaysInput => ({
  ...{ locationIds: shops.map(({ id }) => id), pick: 'dates', from: '', to: '', dates },
  ...{ day: 'usual', opens: [], closes: [], noteJa: '', noteEn: '' },
});

/** Every day ahead that differs somewhere, and its way back. */
export function ComingList({ days, today, ...acts }: ComingListProps) {
  const t = useTranslations('adminStores.days');
  const locale = useLocale() as Locale;
  const [taken, setTaken] = useState<ComingDays | null>(null);
  const { shown, done, busy, last, look, decide, forget } = useDaysChange(acts);
  const day = (date: string) => dateWords(date, today, locale);
  const daysWords = ({ from, to }: ComingDays) =>
    from === to ? day(from) : t('runOf', { from: day(from), to: day(to) });
  return (
    <>
      <DecidedNews
        done={done && t('done', { shops: done.shops, count: done.orders })}
        answer={last.answer}
        unsent={last.unsent}
      />
      {days.length === 0 && <p className="small soft">{t('comingNone')}</p>}
      {days.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by the keyboard
        <section className="console-table coming" aria-label={t('coming')} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('columnDays')}</th>
                <th scope="col">{t('columnHours')}</th>
                <th scope="col">{t('columnNote')}</th>
                <th scope="col">{t('columnShops')}</th>
                <th scope="col">
                  <span className="sr">{t('remove')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {days.map((run) => (
                <tr key={`${run.from} ${run.to} ${run.shops[0]?.id}`}>
                  <th scope="row" className="days">
                    {daysWords(run)}
                  </th>
                  <td className="hours">{hoursWords({ intervals: run.intervals, reason: 'special' }, locale)}</td>
                  <td>{run.note && inLocale(run.note, locale)}</td>
                  <td>
                    <ShopNames shops={run.shops} locale={locale} />
                  </td>
                  <td>
                    <Button
                      kind="quiet"
                      small
                      icon="undo-2"
                      busy={busy && taken === run}
                      aria-label={t('removeOf', { days: daysWords(run) })}
                      onClick={() => {
                        setTaken(run);
                        look(takenBack(run));
                      }}
                    >
                      {t('remove')}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {shown && taken && (
        <>
          <ShopsTouched shops={shown} />
          <div className="form-acts">
            <Button kind="risk" busy={busy} onClick={() => decide(takenBack(taken))}>
              {t('removeConfirm', { shops: shown.length, count: ordersOf(shown) })}
            </Button>
            <Button kind="quiet" onClick={forget}>
              {t('keep')}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

function ShopNames({ shops, locale }: { shops: ComingDays['shops']; locale: Locale }) {
  const t = useTranslations('adminStores.days');
  const names = shops.map(({ name }) => inLocale(name, locale)).join(middot[locale]);
  if (shops.length <= NAMED) return <>{names}</>;
  return (
    <details>
      <summary>{t('shops', { count: shops.length })}</summary>
      <p>{names}</p>
    </details>
  );
}
