import { afterAll, inject } from 'vitest';
import { createTestDatabase } from '@/scripts/postgres/test-server';
import { type Connection, connect } from './client';

export type TestDatabase = Connection & { url: string };

/**
 * A migrated, empty database for one test file: `const { db, sql } = await testDatabase()` at the top of the file.
 * Dropped when the file is done.
 */
export async function testDatabase({ max = 10 }: { max?: number } = {}): Promise<TestDatabase> {
  const { url, drop } = await createTestDatabase(inject('testServer'), 'file');
  const connection = connect(url, { max });
  afterAll(async () => {
    await connection.close();
    await drop();
  });
  return { ...connection, url };
}
