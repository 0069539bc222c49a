import { useTranslations } from 'next-intl';
import { inLocale, type Locale } from '@/lib/locale';
import { formatMoney, sumOf } from '@/lib/money';
import type { Takings } from '@/lib/takings/types';
import { dateWords } from '@/lib/time';

interface MoneyTableProps {
  takings: readonly Takings[];
  /** Local day: one long ago is told with its year. */
  today: string;
  locale: Locale;
}

/** By day, place and way of paying, as the ledger has it. */
export function MoneyTable({ takings, today, locale }: MoneyTableProps) {
  const t = useTranslations('takings');
  const say = (amount: number) => formatMoney(amount, 'JPY');
  const total = (of: (row: Takings) => number) => say(sumOf(takings.map(of)));
  return (
    <section aria-labelledby="money">
      <h2 id="money">{t('money.title')}</h2>
      {takings.length === 0 ? (
        <p className="soft">{t('money.none')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard too
        <section className="takings-table" aria-labelledby="money" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('money.day')}</th>
                <th scope="col">{t('money.where')}</th>
                <th scope="col">{t('money.method')}</th>
                <th scope="col">{t('money.taken')}</th>
                <th scope="col">{t('money.given')}</th>
                <th scope="col">{t('money.fee')}</th>
                <th scope="col">{t('money.net')}</th>
              </tr>
            </thead>
            <tbody>
              {takings.map((row) => (
                <tr key={`${row.day} ${row.storeCode} ${row.provider} ${row.method}`}>
                  <th scope="row">{dateWords(row.day, today, locale)}</th>
                  <td>{row.storeName ? inLocale(row.storeName, locale) : t('money.online')}</td>
                  <td>{t(`method.${row.method ?? 'unknown'}`)}</td>
                  <td>{say(row.taken)}</td>
                  <td>{say(-row.given)}</td>
                  <td>{say(-row.fee)}</td>
                  <td>{say(row.taken - row.given - row.fee)}</td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row" colSpan={3}>
                  {t('sales.total')}
                </th>
                <td>{total(({ taken }) => taken)}</td>
                <td>{total(({ given }) => -given)}</td>
                <td>{total(({ fee }) => -fee)}</td>
                <td>{total(({ taken, given, fee }) => taken - given - fee)}</td>
              </tr>
            </tfoot>
          </table>
        </section>
      )}
    </section>
  );
}
