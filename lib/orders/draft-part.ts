import type { Db } from '@/db/client';
import { draftDeliveryPart } from './draft-delivery-part';
import { draftPointPart } from './draft-point-part';
import { draftStorePart } from './draft-store-part';
import type { PartInput } from './input';
import type { Ordering, PartDraft } from './order-draft';

/** What one location would do now, with its promise and its price. Throws as placeOrder does. */
export function draftPart(db: Db, part: PartInput, input: Ordering, now: Date): Promise<PartDraft> {
  switch (part.kind) {
    case 'store':
      return draftStorePart(db, part, input, now);
    case 'point':
      return draftPointPart(db, part, input, now);
    case 'delivery':
      return draftDeliveryPart(db, part, input, now);
  }
}
