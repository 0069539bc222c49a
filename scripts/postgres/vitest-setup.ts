import type { TestProject } from 'vitest/node';
import { ensureTestServer } from './test-server';

declare module 'vitest' {
  export interface ProvidedContext {
    testServer: { admin: string; template: string };
  }
}

/** Starts the test server once for a run and tells the tests where it is. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { admin, template, stop } = await ensureTestServer((line) => console.log(line));
  project.provide('testServer', { admin, template });
  return stop;
}
