/**
 * Waits for statements that were sent together on one connection, and are done there one after the other: one wait
 * instead of many. Of several that fail the first is the cause, and is thrown.
 */
export async function pipelined<Sent extends readonly unknown[] | []>(
  sent: Sent,
): Promise<{ -readonly [Part in keyof Sent]: Awaited<Sent[Part]> }> {
  // A statement of drizzle's is sent each time it is waited for; these are waited for twice.
  const once = sent.map((statement) => Promise.resolve(statement));
  await Promise.allSettled(once);
  return Promise.all(once) as Promise<{ -readonly [Part in keyof Sent]: Awaited<Sent[Part]> }>;
}
