import { logFailure } from './log-failure';

const idOf = (error: Error): string => ('digest' in error ? String(error.digest) : 'none');

/**
 * What Next logs of a page that failed is the error as it is, and a failed query's quotes the values it was given:
 * names, addresses, the secrets of orders. From here on errors are logged as logFailure does it, by the short number
 * their reader sees.
 */
export function keepMessagesOutOfLog(): void {
  const write = console.error.bind(console);
  console.error = (...said: unknown[]) => {
    const error = said.find((each) => each instanceof Error);
    if (error) logFailure(idOf(error), error);
    else write(...said);
  };
}
