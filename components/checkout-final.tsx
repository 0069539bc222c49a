import { localePath } from '@/lib/locale';
import { formatMoney } from '@/lib/money';
import type { QuoteView } from '@/lib/orders/quote-types';
import { BasketTotals } from './basket-totals';
import type { CheckoutPartProps } from './checkout-part';
import type { CheckoutWords } from './checkout-words';
import { ConsentBox } from './consent-box';
import { fill } from './fill';
import { NewTab } from './new-tab';
import { Button } from './ui/button';

/**
 * What the law asks to be seen beside the button (特定商取引法 12条の6): quantity, price, time and way of payment,
 * handover, cancellation, returns. What depends on the way to pay follows the chosen radio by style alone.
 */
export function CheckoutFinal({ spent, ...props }: CheckoutPartProps & { spent: number }) {
  const { view, locale, words, busy } = props;
  const rest = view.total - spent;
  const deposit = rest < view.leastOnline ? 0 : Math.min(view.deposit, rest);
  const now = formatMoney(deposit, view.currency);
  const { final } = words;
  return (
    <section className="final" aria-labelledby="final-title">
      <h2 id="final-title">{final.title}</h2>
      <Terms {...props} deposit={deposit} />
      <BasketTotals view={view} locale={locale} words={words.basket} points={spent} />
      <Agreements {...props} />
      <Button type="submit" kind={view.trouble ? 'quiet' : 'solid'} name="act" value="order" wide busy={busy}>
        <span className="if-store">{deposit > 0 ? fill(final.reserveDeposit, { deposit: now }) : final.reserve}</span>
        <span className="if-online">
          {rest > 0 ? fill(final.pay, { total: formatMoney(rest, view.currency) }) : final.order}
        </span>
      </Button>
      <p className="tiny soft">
        <span className="if-store">{deposit > 0 ? final.footOnline : final.footStore}</span>
        {rest > 0 && <span className="if-online">{final.footOnline}</span>}{' '}
        <NewTab href={localePath(locale, '/legal/tokushoho')} said={final.newTab}>
          {final.law}
        </NewTab>
      </p>
    </section>
  );
}

function Terms({ view, words, deposit }: CheckoutPartProps & { deposit: number }) {
  const { final } = words;
  return (
    <dl className="kv">
      <dt>{final.quantity}</dt>
      <dd>
        {view.lines.map(({ sku, title, label, quantity, sold }) =>
          sold ? (
            <p key={sku}>
              {title} <span className="whole">{fill(final.line, { what: label ?? '', quantity }).trim()}</span>
            </p>
          ) : null,
        )}
      </dd>
      <dt>{final.when}</dt>
      <dd>
        <span className="if-store">
          {deposit > 0 ? fill(final.whenDeposit, { deposit: formatMoney(deposit, view.currency) }) : final.whenStore}
        </span>
        <span className="if-online">{final.whenOnline}</span>
      </dd>
      <dt>{final.handover}</dt>
      <dd>
        <Handover view={view} words={words} />
      </dd>
      <dt>{final.cancel}</dt>
      <dd>
        {view.parts.some(({ kind }) => kind === 'delivery') ? final.cancelSent : final.cancelText}{' '}
        <span className="if-online">{final.cancelOnline}</span>
      </dd>
      <dt>{final.returns}</dt>
      <dd>{final.returnsText}</dd>
    </dl>
  );
}

/** Nothing is promised of what cannot be handed over, or of which it is not known where it goes. */
function Handover({ view: { shop, trouble, parts }, words }: { view: QuoteView; words: CheckoutWords }) {
  const { final, basket } = words;
  if (parts.length === 0) return final.unknown;
  if (trouble) return fill(final.cannot, { store: shop?.name ?? '' });
  return parts.map(({ kind, code, where, promise, problem, delivery }) => (
    <div key={`${kind}${code}`}>
      <p>{kind === 'delivery' ? basket.parts.home : where}</p>
      {problem && <p>{basket.cannot}</p>}
      {kind === 'delivery' && <p>{delivery?.arrives ? fill(final.arrives, delivery.arrives) : final.unknownHome}</p>}
      {kind !== 'delivery' && promise && (
        <>
          <p>{promise.from}</p>
          <p>{fill(final.until, { until: promise.until })}</p>
        </>
      )}
    </div>
  ));
}

function Agreements({ locale, words: { final, field }, typed, errors }: CheckoutPartProps) {
  return (
    <>
      <ConsentBox locale={locale} given={typed.consent} error={errors.consent} words={final} />
      <label className="check">
        <input type="checkbox" name="marketing" defaultChecked={typed.marketing} />
        <span>
          {final.marketing} <span className="opt-l">{field.optional}</span>
        </span>
      </label>
    </>
  );
}
