import { timingSafeEqual } from 'node:crypto';
import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { digest } from '@/lib/digest';
import { EVERY_PAGE } from '@/lib/drafts/renew';
import { forgetCalendar } from '@/lib/promise/store-calendar';
import { db } from '@/lib/web/database';
import { renewSecret } from '@/lib/web/renew-secret';

const input = z.array(z.string());

const same = (given: string, known: string) => timingSafeEqual(Buffer.from(digest(given)), Buffer.from(digest(known)));

const showsStores = (path: string) => path === EVERY_PAGE || /\/stores(?:\/|$)/.test(path);

/** The server's own call (scripts/web.ts): pages that show what is no longer true are made anew when next asked for. */
export async function POST(request: Request): Promise<Response> {
  const given = request.headers.get('authorization') ?? '';
  if (!same(given, `Bearer ${renewSecret()}`)) return new Response(null, { status: 404 });
  const paths = input.parse(await request.json());
  if (paths.some(showsStores)) forgetCalendar(db());
  for (const path of paths) {
    if (path === EVERY_PAGE) revalidatePath('/', 'layout');
    else revalidatePath(path);
  }
  return new Response(null, { status: 204 });
}
