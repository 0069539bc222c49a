import { useTranslations } from 'next-intl';
import { inLocale, type Locale } from '@/lib/locale';
import { formatMoney, sumOf } from '@/lib/money';
import type { Sales } from '@/lib/takings/types';
import { dateWords } from '@/lib/time';

const sign = ({ kind }: Sales) => (kind === 'return' ? -1 : 1);

interface SalesTableProps {
  sales: readonly Sales[];
  /** Local day: one long ago is told with its year. */
  today: string;
  locale: Locale;
}

/** By day, shop and rate; goods taken back stand below, as minus. */
export function SalesTable({ sales, today, locale }: SalesTableProps) {
  const t = useTranslations('takings.sales');
  const say = (amount: number) => formatMoney(amount, 'JPY');
  return (
    <section aria-labelledby="sales">
      <h2 id="sales">{t('title')}</h2>
      {sales.length === 0 ? (
        <p className="soft">{t('none')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard too
        <section className="takings-table" aria-labelledby="sales" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('day')}</th>
                <th scope="col">{t('shop')}</th>
                <th scope="col">{t('rate')}</th>
                <th scope="col">{t('gross')}</th>
                <th scope="col">{t('tax')}</th>
                <th scope="col">{t('receipts')}</th>
              </tr>
            </thead>
            <tbody>
              {sales.map((row) => (
                <tr key={`${row.day} ${row.storeCode} ${row.kind} ${row.rate}`}>
                  <th scope="row">{dateWords(row.day, today, locale)}</th>
                  <td>
                    {inLocale(row.storeName, locale)} {row.kind === 'return' && <b className="tag">{t('return')}</b>}
                  </td>
                  <td>{row.rate / 100}%</td>
                  <td>{say(sign(row) * row.gross)}</td>
                  <td>{say(sign(row) * row.tax)}</td>
                  <td>{row.receipts}</td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row" colSpan={3}>
                  {t('total')}
                </th>
                <td>{say(sumOf(sales.map((row) => sign(row) * row.gross)))}</td>
                <td>{say(sumOf(sales.map((row) => sign(row) * row.tax)))}</td>
                <td />
              </tr>
            </tfoot>
          </table>
        </section>
      )}
    </section>
  );
}
