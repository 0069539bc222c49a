'use server';

import { saveTextsInput } from '@/lib/stores/texts/input';
import { saveTexts as save } from '@/lib/stores/texts/save-texts';
import { defineAction } from '@/lib/web/action';

const saving = defineAction(saveTextsInput, ({ db, actor, input, now }) => save(db, actor, input, now));

export const saveTexts = async (input: unknown) => saving(input);
