import { z } from 'zod';
import { required } from '../fields';
import { orderTokenField, ownPartInput } from '../orders/input';

export const createDelegateInput = ownPartInput.extend({ name: required(40) });
export type CreateDelegateInput = z.output<typeof createDelegateInput>;

export const revokeDelegateInput = ownPartInput.extend({ delegateId: z.uuid('invalid') });
export type RevokeDelegateInput = z.output<typeof revokeDelegateInput>;

/** The secret of a collector's link, as it stands in an address. */
export const delegateTokenInput = z.object({ token: orderTokenField });
