import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Db } from '@/db/client';
import { system } from '../access/actor';
import type { Open } from './decode';
import type { ImportJob, ImportKind } from './import-file';
import { importFile } from './import-file';
import type { ImportReport } from './report';

const fixture = (name: string) => fileURLToPath(new URL(`./fixtures/${name}`, import.meta.url));

export const importedAt = new Date('2026-11-22T03:00:00Z');

type Options = Partial<ImportJob>;

/** Opens a file of fixtures/. */
export const fixtureOpen =
  (name: string): Open =>
  () =>
    createReadStream(fixture(name));

/** Imports a file of fixtures/. */
export const importFixture = (db: Db, kind: ImportKind, name: string, options: Options = {}): Promise<ImportReport> =>
  importFile({
    db,
    actor: system,
    kind,
    name,
    open: () => createReadStream(fixture(name)),
    now: importedAt,
    countedAt: importedAt,
    ...options,
  });

/** Imports a text. */
export const importText = (db: Db, kind: ImportKind, text: string, options: Options = {}): Promise<ImportReport> =>
  importFixture(db, kind, 'text', { open: () => Readable.from([Buffer.from(text)]), ...options });

/** Refusals as one reads them: line, code, column. */
export const refusals = (report: ImportReport): [number, string, string | null][] =>
  report.refused.map(({ line, code, column }) => [line, code, column]);

export const flags = (report: ImportReport): [number, string][] => report.flagged.map(({ line, code }) => [line, code]);
