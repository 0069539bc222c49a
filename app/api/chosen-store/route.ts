import { z } from 'zod';
import { getStore } from '@/lib/stores/queries';
import { db } from '@/lib/web/database';

const YEAR_SECONDS = 31_536_000;

const input = z.object({
  code: z.string().regex(/^[^\p{Cc}]{1,64}$/u),
  /** Where a form without scripts goes on: a path of ours, never another site. */
  back: z
    .string()
    .regex(/^\/(?![/\\])/)
    .optional(),
});

/**
 * Remembers the chosen shop. Set by the server because Safari keeps cookies that scripts set for a week only; readable
 * by scripts, since prerendered pages fill in the shop in the browser. Takes a form: code, and back for a redirect.
 */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData().catch(() => new FormData());
  const parsed = input.safeParse(Object.fromEntries(form));
  if (!parsed.success) return new Response(null, { status: 422 });
  const store = await getStore(db(), parsed.data.code);
  if (!store) return new Response(null, { status: 404 });
  const cookie = `store=${encodeURIComponent(store.storeCode)}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax`;
  const headers = new Headers({ 'set-cookie': cookie });
  if (!parsed.data.back) return new Response(null, { status: 204, headers });
  headers.set('location', parsed.data.back);
  return new Response(null, { status: 303, headers });
}
