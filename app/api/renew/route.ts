import { timingSafeEqual } from 'node:crypto';
import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { digest } from '@/lib/digest';
import { EVERY_PAGE } from '@/lib/drafts/renew';
import { renewSecret } from '@/lib/web/renew-secret';

const input = z.array(z.string());

const same = (given: string, known: string) => timingSafeEqual(Buffer.from(digest(given)), Buffer.from(digest(known)));

/** The server's own call (scripts/web.ts): pages that show what is no longer true are made anew when next asked for. */
export async function POST(request: Request): Promise<Response> {
  const given = request.headers.get('authorization') ?? '';
  if (!same(given, `Bearer ${renewSecret()}`)) return new Response(null, { status: 404 });
  for (const path of input.parse(await request.json())) {
    if (path === EVERY_PAGE) revalidatePath('/', 'layout');
    else revalidatePath(path);
  }
  return new Response(null, { status: 204 });
}
