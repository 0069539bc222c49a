import type { Result } from '../result';

/** The boxes of a booking as they were left, right or wrong. */
export interface TypedVisit {
  slot: string;
  skus: string[];
  hold: boolean;
  name: string;
  email: string;
  phone: string;
  notes: string;
  consent: boolean;
}

/** What came of the last press, and the boxes as they were then. */
export interface VisitAnswer {
  result: Result<void> | null;
  typed: TypedVisit;
}

/** What came with a form, whatever else came with it. */
export function typedVisit(form: FormData): TypedVisit {
  const texts = (name: string) => form.getAll(name).filter((value) => typeof value === 'string');
  const text = (name: string) => texts(name)[0] ?? '';
  return {
    slot: text('slot'),
    skus: texts('skus'),
    hold: text('hold') === 'on',
    name: text('name'),
    email: text('email'),
    phone: text('phone'),
    notes: text('notes'),
    consent: text('consent') === 'on',
  };
}
