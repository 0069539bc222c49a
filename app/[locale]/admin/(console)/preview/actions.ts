'use server';

import { shareInput } from '@/lib/drafts/input';
import { sharePreview } from '@/lib/drafts/share';
import { defineAction } from '@/lib/web/action';
import { publicAddress } from '@/lib/web/public-address';

/** A link that shows the drafts to whoever has it. */
export const share = defineAction(shareInput, async ({ db, actor, input, now }) => {
  const { token, expiresAt } = await sharePreview(db, actor, input, now);
  return { address: publicAddress(`/api/preview?link=${token}`), expiresAt: expiresAt.toISOString() };
});
