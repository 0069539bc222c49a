'use server';

import { refresh } from 'next/cache';
import { moveCategory as move, removeCategory as remove, saveCategory as save } from '@/lib/catalog/editing/categories';
import { moveCategoryInput, removeCategoryInput, saveCategoryInput } from '@/lib/catalog/editing/input';
import { defineAction } from '@/lib/web/action';

const saving = defineAction(saveCategoryInput, ({ db, actor, input, now }) => save(db, actor, input, now));
const moving = defineAction(moveCategoryInput, async ({ db, actor, input, now }) => {
  await move(db, actor, input, now);
  refresh();
});

const removing = defineAction(removeCategoryInput, async ({ db, actor, input, now }) => {
  await remove(db, actor, input, now);
  refresh();
});

export const saveCategory = async (input: unknown) => saving(input);
export const moveCategory = async (input: unknown) => moving(input);
export const removeCategory = async (input: unknown) => removing(input);
