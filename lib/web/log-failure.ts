/** Where it happened, without the message: a failed query's names the values it was given. */
const framesOf = (error: Error) =>
  error.stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12);

const field = (error: Error, name: string): unknown => (name in error ? Reflect.get(error, name) : undefined);

/**
 * Logs a bug by the id its reader was told. What failed, where, and PostgreSQL's own code and constraint; no message,
 * since messages quote data.
 */
export function logFailure(id: string, thrown: unknown): void {
  const error = thrown instanceof Error ? thrown : new Error(typeof thrown);
  const cause = error.cause instanceof Error ? error.cause : error;
  const what = {
    error: error.name,
    cause: cause === error ? undefined : cause.name,
    code: field(cause, 'code'),
    constraint: field(cause, 'constraint_name'),
    at: framesOf(error),
  };
  console.error(JSON.stringify({ level: 'error', time: new Date().toISOString(), id, ...what }));
}
