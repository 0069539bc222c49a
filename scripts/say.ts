/** Progress, on standard error so that a command's own output can be piped. */
export const say = (line: string): void => void process.stderr.write(`${line}\n`);

const seconds = (since: number) => `${Math.round((Date.now() - since) / 1000)} s`;

/** Runs a long step: says what begins, every ten seconds that it still runs, and how long it took. */
export async function step<T>(label: string, work: () => Promise<T>): Promise<T> {
  const since = Date.now();
  say(`${label} …`);
  const ticker = setInterval(() => say(`  still at it (${seconds(since)})`), 10_000);
  try {
    const result = await work();
    if (Date.now() - since > 2000) say(`  done in ${seconds(since)}`);
    return result;
  } finally {
    clearInterval(ticker);
  }
}
