import type { CheckoutPartProps } from './checkout-part';
import { PersonFields } from './person-fields';

/** Who orders: what is needed to hand it over, and nothing else. */
export function CheckoutPerson({ words: { person, field }, typed, errors }: CheckoutPartProps) {
  return (
    <section aria-labelledby="person-title">
      <h2 id="person-title">{person.title}</h2>
      <PersonFields typed={typed} errors={errors} words={person} labels={field} />
    </section>
  );
}
