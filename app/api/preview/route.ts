import { redirect } from 'next/navigation';
import { z } from 'zod';
import { canUse } from '@/lib/access/actor';
import { digest } from '@/lib/digest';
import { getPreviewLink } from '@/lib/drafts/queries';
import { ownPath } from '@/lib/own-path';
import { db } from '@/lib/web/database';
import { beginPreview } from '@/lib/web/preview';
import { currentActor } from '@/lib/web/session';
import { rememberStore } from '@/lib/web/store-cookie';

const input = z.object({
  /** Of a shared link; who is signed in needs none. */
  link: z.string().max(60).optional(),
  /** As of then, ISO. */
  at: z.iso.datetime({ offset: true }).optional(),
  store: z
    .string()
    .regex(/^[^\p{Cc}]{1,64}$/u)
    .optional(),
  to: ownPath.default('/'),
});

const HOURS_MS = 8 * 3_600_000;

/** Until when they may look: as long as the link lasts, or for a working day. */
async function endOf(link: string | undefined, now: Date): Promise<Date | null> {
  if (link) return (await getPreviewLink(db(), digest(link), now))?.expiresAt ?? null;
  const actor = await currentActor();
  const may = canUse(actor, 'catalogue') || canUse(actor, 'brand') || canUse(actor, 'stores');
  return may ? new Date(now.getTime() + HOURS_MS) : null;
}

/** Begins a preview and goes to a page of the shop. Links that have ended, and whoever may not look, are not found. */
export async function GET(request: Request): Promise<Response> {
  const parsed = input.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!parsed.success) return new Response(null, { status: 404 });
  const { link, at, store, to } = parsed.data;
  const until = await endOf(link, new Date());
  if (!until) redirect('/preview-ended');
  await beginPreview({ at: at ? new Date(at) : null, until });
  if (store) await rememberStore(store);
  redirect(to);
}
