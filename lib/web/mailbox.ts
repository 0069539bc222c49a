import { env } from '../env';

/** Messages may be read by everybody who reaches the page: only while developing and in the demo. */
export const isMailboxOpen = (): boolean => env.DEMO || env.NODE_ENV === 'development';
