/** Calls back when npm is gone: told to end, it ends its shell and forgets what runs in it. */
function watchNpm(gone: () => void): void {
  if (!process.env.npm_lifecycle_event) return;
  const shell = process.ppid;
  setInterval(() => process.ppid !== shell && gone(), 500).unref();
}

/** Aborted when the terminal or the system asks us to end. */
export function stopSignal(): AbortSignal {
  const controller = new AbortController();
  const stop = () => controller.abort();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  watchNpm(stop);
  return controller.signal;
}
