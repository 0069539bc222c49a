import { afterAll, vi } from 'vitest';

// Files of rules share a process: what one of them pretends is over with it.
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});
