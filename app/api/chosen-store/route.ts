import { z } from 'zod';
import { ownPath } from '@/lib/own-path';
import { getStore } from '@/lib/stores/queries';
import { db } from '@/lib/web/database';
import { readText } from '@/lib/web/read-body';
import { rememberStore } from '@/lib/web/store-cookie';

const input = z.object({
  code: z.string().regex(/^[^\p{Cc}]{1,64}$/u),
  /** Where a form without scripts goes on. */
  back: ownPath.optional(),
});

/**
 * Remembers the chosen shop. Set by the server because Safari keeps cookies that scripts set for a week only. Takes a
 * form: code, and back for a redirect.
 */
export async function POST(request: Request): Promise<Response> {
  const form = new URLSearchParams(await readText(request).catch(() => ''));
  const parsed = input.safeParse(Object.fromEntries(form));
  if (!parsed.success) return new Response(null, { status: 422 });
  const store = await getStore(db(), parsed.data.code);
  if (!store) return new Response(null, { status: 404 });
  await rememberStore(store.storeCode);
  const { back } = parsed.data;
  return new Response(null, back ? { status: 303, headers: { location: back } } : { status: 204 });
}
