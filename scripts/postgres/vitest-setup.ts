import type { TestProject } from 'vitest/node';
import { ensureTestServer } from './test-server';

declare module 'vitest' {
  export interface ProvidedContext {
    databaseServer: { url: string; template: string };
  }
}

/** Starts the test server once for a run and tells the tests where it is. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await ensureTestServer((line) => console.log(line));
  project.provide('databaseServer', { url: server.url('postgres'), template: server.template });
  return server.stop;
}
