import { connection } from 'next/server';
import { readiness } from '@/lib/web/readiness';

/** Whether a load balancer may send shoppers here: the database answers and is migrated. 503 until then. */
export async function GET(): Promise<Response> {
  await connection();
  const status = await readiness();
  return Response.json(
    { status },
    { status: status === 'ready' ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  );
}
