import type { CheckoutWords } from './checkout-words';
import { Field, type FieldLabels } from './ui/field';

type Person = Record<'name' | 'email' | 'phone', string>;

interface PersonFieldsProps {
  typed: Person;
  errors: Partial<Person>;
  words: Pick<CheckoutWords['person'], 'name' | 'email' | 'emailHelp' | 'phone' | 'phoneHelp'>;
  labels: FieldLabels;
}

/** Who somebody is, as far as it is needed to meet him. */
export function PersonFields({ typed, errors, words, labels }: PersonFieldsProps) {
  return (
    <>
      <Field
        name="name"
        label={words.name}
        labels={labels}
        required
        autoComplete="name"
        defaultValue={typed.name}
        error={errors.name}
      />
      <Field
        name="email"
        type="email"
        inputMode="email"
        label={words.email}
        labels={labels}
        help={words.emailHelp}
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
        label={words.phone}
        labels={labels}
        help={words.phoneHelp}
        required
        autoComplete="tel"
        defaultValue={typed.phone}
        error={errors.phone}
      />
    </>
  );
}
