import { setUp } from './install.mjs';

await setUp();
await import('./demo.ts');
