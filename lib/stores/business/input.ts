import { z } from 'zod';
import { oneLine, required } from '../../fields';
import { profilesInput } from '../profiles-input';
import { isRegistrationNumber, typedRegistrationNumber } from '../registration-number';

const seller = z.object({
  name: z.object({ ja: required(60), en: oneLine(60) }),
  address: z.object({ ja: required(200), en: oneLine(200) }),
  contact: z.object({ ja: required(120), en: oneLine(120) }),
  registrationNumber: required(40)
    .transform(typedRegistrationNumber)
    .refine(isRegistrationNumber, 'registration_number'),
});

export const saveBusinessInput = z.object({
  seen: z.number().int().min(0),
  form: z.object({ seller, profiles: profilesInput }),
});

/** Boxes as they are typed; one a network. */
export type BusinessForm = z.input<typeof saveBusinessInput>['form'];
export type Business = z.output<typeof saveBusinessInput>['form'];
