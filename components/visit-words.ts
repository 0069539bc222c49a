import type checkout from '@/messages/ja/checkout.json';
import type messages from '@/messages/ja/visits.json';
import type { SlotWords } from './slot-picker';
import type { FieldLabels } from './ui/field';

type CheckoutParts = (typeof checkout)['parts'];

/** Sentences of the booking form, in the page's language; {names} are filled in by `fill`. */
export type VisitWords = (typeof messages)['book']['form'] &
  Pick<CheckoutParts, 'person' | 'final'> & { field: FieldLabels; picker: SlotWords };
