import { z } from 'zod';
import { oneLine, required } from '../fields';
import { isRegistrationNumber, typedRegistrationNumber } from './registration-number';

export const sellerInput = z.object({
  name: required(60),
  nameEn: oneLine(60).default(''),
  registrationNumber: required(40)
    .transform(typedRegistrationNumber)
    .refine(isRegistrationNumber, 'registration_number'),
});
export type SellerInput = z.output<typeof sellerInput>;
