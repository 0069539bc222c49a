import { connection } from 'next/server';

/** The process lives and answers; nothing is said of what it needs. */
export async function GET(): Promise<Response> {
  await connection();
  return Response.json({ status: 'alive' }, { headers: { 'cache-control': 'no-store' } });
}
