import { notFound } from 'next/navigation';
import { cache } from 'react';
import { z } from 'zod';
import { type Actor, canWorkAt } from '@/lib/access/actor';
import { getEditedStore } from '@/lib/stores/editing/get-store';
import type { EditedStore } from '@/lib/stores/editing/types';
import { db } from '@/lib/web/database';

const read = cache((id: string) => (z.uuid().safeParse(id).success ? getEditedStore(db(), id) : null));

/** The shop a page is about; not found where there is none, or it is not one of theirs. */
export async function editedStore(actor: Actor, id: string): Promise<EditedStore> {
  const store = await read(id);
  if (!store || !canWorkAt(actor, id)) notFound();
  return store;
}
