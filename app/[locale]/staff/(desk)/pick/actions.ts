'use server';

import { z } from 'zod';
import type { Localized } from '@/lib/locale';
import * as articles from '@/lib/pickup/find-article';
import { Refusal } from '@/lib/refusal';
import type { Result } from '@/lib/result';
import { defineAction } from '@/lib/web/action';

const find = defineAction(z.object({ code: z.string().max(100, 'too_long') }), async ({ db, actor, input }) => {
  if (actor.kind !== 'staff') throw new Refusal('not_allowed');
  return articles.findArticle(db, input.code);
});

/** The article a scanned { code } belongs to. */
export async function findArticle(input: { code: string }): Promise<Result<{ title: Localized } | null>> {
  return find(input);
}
