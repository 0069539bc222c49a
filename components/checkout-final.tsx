import type { ReactNode } from 'react';
import { localePath } from '@/lib/locale';
import { formatMoney } from '@/lib/money';
import type { QuoteView } from '@/lib/orders/quote-types';
import { BasketTotals } from './basket-totals';
import { CheckoutError, type CheckoutPartProps } from './checkout-part';
import type { CheckoutWords } from './checkout-words';
import { fill } from './fill';
import { Button } from './ui/button';

/**
 * What the law asks to be seen beside the button (特定商取引法 12条の6): quantity, price, time and way of payment,
 * handover, cancellation, returns. What depends on the way to pay follows the chosen radio by style alone.
 */
export function CheckoutFinal(props: CheckoutPartProps) {
  const { view, locale, words, busy } = props;
  const { final } = words;
  return (
    <section className="final" aria-labelledby="final-title">
      <h2 id="final-title">{final.title}</h2>
      <Terms {...props} />
      <BasketTotals view={view} locale={locale} words={words.basket} />
      <Agreements {...props} />
      <Button type="submit" kind={view.trouble ? 'quiet' : 'solid'} name="act" value="order" wide busy={busy}>
        <span className="if-store">{final.reserve}</span>
        <span className="if-online">{fill(final.pay, { total: formatMoney(view.total, view.currency) })}</span>
      </Button>
      <p className="tiny soft">
        <span className="if-store">{final.footStore}</span>
        <span className="if-online">{final.footOnline}</span>{' '}
        <NewTab href={localePath(locale, '/legal/tokushoho')} said={final.newTab}>
          {final.law}
        </NewTab>
      </p>
    </section>
  );
}

function Terms({ view, words }: CheckoutPartProps) {
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
        <span className="if-store">{final.whenStore}</span>
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
      <label className="check">
        <input
          id="consent"
          type="checkbox"
          name="consent"
          defaultChecked={typed.consent}
          aria-required="true"
          aria-invalid={errors.consent ? true : undefined}
          aria-describedby={errors.consent && 'consent-error'}
        />
        <span>
          {final.agreeBefore}
          <NewTab href={localePath(locale, '/legal/terms')} said={final.newTab}>
            {final.terms}
          </NewTab>
          {final.agreeAnd}
          <NewTab href={localePath(locale, '/legal/privacy')} said={final.newTab}>
            {final.privacy}
          </NewTab>
          {final.agreeAfter}
        </span>
      </label>
      <CheckoutError name="consent" errors={errors} />
      <label className="check">
        <input type="checkbox" name="marketing" defaultChecked={typed.marketing} />
        <span>
          {final.marketing} <span className="opt-l">{field.optional}</span>
        </span>
      </label>
    </>
  );
}

/** Opens beside the form, so that nothing typed is left behind. */
const NewTab = ({ href, said, children }: { href: string; said: string; children: ReactNode }) => (
  <a href={href} target="_blank" rel="noopener">
    {children}
    <span className="sr">{said}</span>
  </a>
);
