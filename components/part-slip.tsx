import type { Locale } from '@/lib/locale';
import { type Currency, formatMoney } from '@/lib/money';
import type { QuotedPart } from '@/lib/orders/quote-types';
import { joint } from '@/lib/promise/shop-words';
import type { BasketWords } from './basket-words';
import { Clock } from './clock';
import { fill } from './fill';
import { Fresh } from './fresh';
import { Slip } from './slip';
import { Icon } from './ui/icon';

interface PartSlipProps {
  part: QuotedPart;
  currency: Currency;
  locale: Locale;
  words: BasketWords;
  /** Sentence for a refusal's code. */
  refusals: Record<string, string>;
}

/** Where and when one part can be had, or why it cannot; with what it is of. */
export function PartSlip({ part, currency, locale, words, refusals }: PartSlipProps) {
  const { promise, problem, delivery } = part;
  const where = part.kind === 'delivery' ? words.parts.home : part.where;
  const day = part.kind === 'delivery' ? words.parts.arrives : (promise?.ready.day ?? '');
  return (
    <div className="part">
      <Slip
        kind={problem ? 'unknown' : part.brought || part.kind !== 'store' ? 'wait' : 'promised'}
        sentence={[where, promise?.ready.sentence ?? words.parts.open].join(joint[locale])}
        where={where}
        mark={<span className="lab">{detailOf(part, words)}</span>}
        day={day}
        clock={
          promise ? (
            <Fresh value={promise.ready.sentence}>
              {delivery?.arrives ? (
                <Clock time={delivery.arrives.figure} after={delivery.arrives.after} />
              ) : (
                <Clock time={promise.ready.figure} after={promise.ready.after} />
              )}
            </Fresh>
          ) : (
            <Clock time="–:–" />
          )
        }
      />
      <p className="small soft part-of">{part.lines.map((line) => fill(words.parts.line, line)).join(joint[locale])}</p>
      {delivery?.feeFrom != null && (
        <p className="small">{fill(words.parts.feeFrom, { amount: formatMoney(delivery.feeFrom, currency) })}</p>
      )}
      {problem && <Problem problem={problem} refusals={refusals} />}
    </div>
  );
}

function detailOf({ kind, detail, delivery, brought }: QuotedPart, words: BasketWords): string {
  if (brought) return words.parts.brought;
  if (kind === 'delivery') return delivery?.carrier ?? words.parts.addressNext;
  return detail?.split('\n').at(-1) ?? '';
}

function Problem({
  problem: { code, reasons },
  refusals,
}: {
  problem: NonNullable<QuotedPart['problem']>;
  refusals: Record<string, string>;
}) {
  return (
    <div className="err" role="alert">
      <Icon name="triangle-alert" size="s" />
      <span>
        {refusals[code] ?? refusals.unexpected}
        {reasons.length > 0 && (
          <ul>
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        )}
      </span>
    </div>
  );
}
