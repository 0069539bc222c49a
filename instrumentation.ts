import { env } from './lib/env';
import { keepMessagesOutOfLog } from './lib/web/guard-log';

/** Called once by Next as a server starts. */
export function register(): void {
  if (env.NODE_ENV === 'production') keepMessagesOutOfLog();
}
