'use server';

import { savePointInput } from '@/lib/points/editing/input';
import { savePoint as save } from '@/lib/points/editing/save-point';
import { defineAction } from '@/lib/web/action';

const saving = defineAction(savePointInput, ({ db, actor, input, now }) => save(db, actor, input, now));

export const savePoint = async (input: unknown) => saving(input);
