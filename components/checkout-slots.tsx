import type { CheckoutPartProps } from './checkout-part';
import { CheckoutError } from './checkout-part';
import { SlotPicker } from './slot-picker';

/** When to collect: as soon as it is ready, or at one of the shop's times. Nothing where the shop has none. */
export function CheckoutSlots({ view: { slots }, words, typed, errors }: CheckoutPartProps) {
  if (slots.length === 0) return null;
  return (
    <section aria-labelledby="slot-title">
      <h2 id="slot-title">{words.slots.title}</h2>
      <label className="pick asap">
        <input type="radio" name="slot" value="" defaultChecked={typed.slot === ''} />
        <span className="dot" />
        <span className="nm">{words.slots.soon}</span>
        <span className="by">{words.slots.soonBy}</span>
      </label>
      <SlotPicker
        name="slot"
        legend={words.slots.title}
        days={slots}
        chosen={typed.slot || null}
        words={words.slots.picker}
        describedBy={errors.slot && 'slot-error'}
      />
      <CheckoutError name="slot" errors={errors} />
    </section>
  );
}
