import type { CheckoutPartProps } from './checkout-part';
import { AddressFields, DeliveryTime } from './delivery-fields';
import { Button } from './ui/button';

/**
 * Where a delivery goes and when it may come. The address is told first, because what sending costs depends on it; it
 * may be told anew until the order is placed.
 */
export function CheckoutDelivery({ view: { parts }, locale, words, typed, errors, busy }: CheckoutPartProps) {
  const part = parts.find(({ kind }) => kind === 'delivery');
  if (!part?.delivery) return null;
  const { dates, bands } = part.delivery;
  const known = dates.length > 0;
  return (
    <section aria-labelledby="delivery-title">
      <h2 id="delivery-title">{words.delivery.title}</h2>
      <AddressFields
        locale={locale}
        words={words.delivery.fields}
        labels={words.field}
        typed={typed.address}
        errors={errors}
      />
      <Button type="submit" kind={known ? 'quiet' : 'solid'} wide busy={busy} name="act" value="address">
        {known ? words.delivery.change : words.delivery.use}
      </Button>
      {known && (
        <DeliveryTime
          words={words.delivery.fields}
          labels={words.field}
          dates={dates}
          bands={bands}
          typed={typed}
          errors={errors}
        />
      )}
    </section>
  );
}
