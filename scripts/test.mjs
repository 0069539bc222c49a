import { setUp } from './install.mjs';

await setUp();
await import('./test.ts');
