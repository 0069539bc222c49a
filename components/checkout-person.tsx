import type { CheckoutPartProps } from './checkout-part';
import { Field } from './ui/field';

/** Who orders: what is needed to hand it over, and nothing else. */
export function CheckoutPerson({ words: { person, field }, typed, errors }: CheckoutPartProps) {
  return (
    <section aria-labelledby="person-title">
      <h2 id="person-title">{person.title}</h2>
      <Field
        name="name"
        label={person.name}
        labels={field}
        required
        autoComplete="name"
        defaultValue={typed.name}
        error={errors.name}
      />
      <Field
        name="email"
        type="email"
        inputMode="email"
        label={person.email}
        labels={field}
        help={person.emailHelp}
        required
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={typed.email}
        error={errors.email}
      />
      <Field
        name="phone"
        type="tel"
        label={person.phone}
        labels={field}
        help={person.phoneHelp}
        required
        autoComplete="tel"
        defaultValue={typed.phone}
        error={errors.phone}
      />
    </section>
  );
}
