'use server';

import { saveBusinessInput } from '@/lib/stores/business/input';
import { saveBusiness as save } from '@/lib/stores/business/save-business';
import { defineAction } from '@/lib/web/action';

const saving = defineAction(saveBusinessInput, ({ db, actor, input, now }) => save(db, actor, input, now));

export const saveBusiness = async (input: unknown) => saving(input);
