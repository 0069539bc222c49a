import type { PaymentMethod } from '@/lib/ways';
import { CheckoutError, type CheckoutPartProps } from './checkout-part';
import { fill } from './fill';
import { Icon } from './ui/icon';
import type { IconName } from './ui/icon-names';

const icons: Record<PaymentMethod, IconName> = { pay_in_store: 'store', pay_online: 'credit-card' };

/** The ways to pay the chosen shop takes; the first is chosen where none was. */
export function CheckoutPayment({ view, isLimited, words, typed, errors, refusals }: CheckoutPartProps) {
  const { shop, methods, parts } = view;
  const chosen = methods.find((method) => method === typed.paymentMethod) ?? methods[0];
  const [only, second] = methods;
  return (
    <section aria-labelledby="payment-title">
      <h2 id="payment-title">{words.payment.title}</h2>
      {/* Another shop may take other ways to pay: the choice is then made anew. */}
      <fieldset
        key={methods.join()}
        id="paymentMethod"
        tabIndex={-1}
        className="picks"
        aria-describedby={errors.paymentMethod && 'paymentMethod-error'}
      >
        <legend className="sr">{words.payment.legend}</legend>
        {methods.map((method) => (
          <label key={method} className="pick">
            <input type="radio" name="paymentMethod" value={method} defaultChecked={method === chosen} />
            <span className="dot" />
            <span className="nm">{words.payment[method].name}</span>
            <Icon name={icons[method]} />
            <span className="by">
              {parts.every(({ kind }) => kind === 'delivery') && method === 'pay_online'
                ? words.payment.byCard
                : words.payment[method].by}
            </span>
          </label>
        ))}
      </fieldset>
      <CheckoutError name="paymentMethod" errors={errors} />
      {isLimited && (
        <p className="note">
          <Icon name="info" size="s" />
          <span>{refusals.no_show_limit}</span>
        </p>
      )}
      {only && !second && !isLimited && (
        <p className="small soft hold">
          {view.total > 0 && view.total < view.leastOnline
            ? words.payment.tooLittle
            : parts.some(({ kind }) => kind !== 'store')
              ? words.payment.only_away
              : fill(words.payment[`only_${only}`], { store: shop?.name ?? '' })}
        </p>
      )}
      {!only && <p className="small soft hold">{words.payment.none}</p>}
    </section>
  );
}
