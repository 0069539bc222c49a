'use client';

import { prefectureChoices } from '@/lib/delivery/prefectures';
import type { Locale } from '@/lib/locale';
import type messages from '@/messages/ja/delivery.json';
import { fill } from './fill';
import { Field, type FieldLabels, SelectField } from './ui/field';
import { usePostcode } from './use-postcode';

/** Sentences of the fields, in the page's language; {names} are filled in by `fill`. */
export type DeliveryWords = (typeof messages)['fields'];

interface AddressFieldsProps {
  locale: Locale;
  words: DeliveryWords;
  labels: FieldLabels;
  /** What the boxes hold at first. */
  typed: Record<'postcode' | 'prefecture' | 'city' | 'street' | 'building', string>;
  /** What is wrong, by box: a sentence that says what to do. */
  errors: Partial<Record<'postcode' | 'prefecture' | 'city' | 'street' | 'building', string>>;
}

/** Where it goes. The postcode fills in what it stands for; without scripts everything is typed. */
export function AddressFields({ locale, words, labels, typed, errors }: AddressFieldsProps) {
  const { answer, box, type } = usePostcode();
  const { address } = answer ?? {};
  const filled = address ? fill(words.filled, { address: `${address.prefecture}${address.city}${address.town}` }) : '';
  return (
    <>
      <Field
        name="postcode"
        inputMode="numeric"
        label={words.postcode}
        labels={labels}
        help={
          <>
            {words.postcodeHelp}
            <span className="sr" role="status">
              {filled}
            </span>
          </>
        }
        required
        autoComplete="postal-code"
        ref={box}
        defaultValue={typed.postcode}
        onChange={type}
        error={address === null ? words.unknown : errors.postcode}
      />
      <SelectField
        name="prefecture"
        label={words.prefecture}
        labels={labels}
        required
        autoComplete="address-level1"
        defaultValue={typed.prefecture}
        error={errors.prefecture}
      >
        <option value="">{words.prefectureNone}</option>
        <Options of={prefectureChoices(locale)} />
      </SelectField>
      <Field
        name="city"
        label={words.city}
        labels={labels}
        required
        autoComplete="address-level2"
        defaultValue={typed.city}
        error={errors.city}
      />
      <Field
        name="street"
        label={words.street}
        labels={labels}
        help={words.streetHelp}
        required
        autoComplete="address-line1"
        defaultValue={typed.street}
        error={errors.street}
      />
      <Field
        name="building"
        label={words.building}
        labels={labels}
        autoComplete="address-line2"
        defaultValue={typed.building}
        error={errors.building}
      />
    </>
  );
}

interface Choice {
  value: string;
  label: string;
}

interface DeliveryTimeProps {
  words: DeliveryWords;
  labels: FieldLabels;
  /** Days it can arrive on, the earliest first; at least one. */
  dates: readonly Choice[];
  /** Parts of a day the carrier offers. */
  bands: readonly Choice[];
  /** What is chosen; empty = as soon as possible, at any time. */
  typed: Record<'date' | 'band', string>;
  errors: Partial<Record<'date' | 'band', string>>;
}

/** When it arrives: a day and a part of it, or as soon as possible. */
export function DeliveryTime({ words, labels, dates, bands, typed, errors }: DeliveryTimeProps) {
  const earliest = dates[0]?.label ?? '';
  return (
    <div className="delivery-time">
      <SelectField name="date" label={words.date} labels={labels} defaultValue={typed.date} error={errors.date}>
        <option value="">{fill(words.dateAny, { earliest })}</option>
        <Options of={dates} />
      </SelectField>
      <SelectField name="band" label={words.band} labels={labels} defaultValue={typed.band} error={errors.band}>
        <option value="">{words.bandAny}</option>
        <Options of={bands} />
      </SelectField>
    </div>
  );
}

const Options = ({ of }: { of: readonly Choice[] }) =>
  of.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
