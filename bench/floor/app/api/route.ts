import { connection } from 'next/server';

/** The least a route can do: answer. */
export async function GET(): Promise<Response> {
  await connection();
  return Response.json({ ok: true });
}

/** And the least one can do that is sent something: read it. */
export async function POST(request: Request): Promise<Response> {
  await request.json();
  return Response.json({ ok: true }, { status: 201 });
}
