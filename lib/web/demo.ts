import { env } from '../env';

/** Whether this shop is there to be tried: sign-in pages then say how. */
export const isDemo = (): boolean => env.DEMO;
