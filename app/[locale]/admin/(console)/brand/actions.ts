'use server';

import { saveBrandInput } from '@/lib/stores/brand/input';
import { saveBrand as save } from '@/lib/stores/brand/save-brand';
import { defineAction } from '@/lib/web/action';

const saving = defineAction(saveBrandInput, ({ db, actor, input, now }) => save(db, actor, input, now));

export const saveBrand = async (input: unknown) => saving(input);
