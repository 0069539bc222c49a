'use server';

import { refresh } from 'next/cache';
import type { Result } from '@/lib/result';
import * as acts from '@/lib/stock/counter-acts';
import * as finding from '@/lib/stock/find-articles';
import type { StockArticle } from '@/lib/stock/here-types';
import {
  type CountInput,
  countInput,
  findArticlesInput,
  type MoveInput,
  moveInput,
  type PlaceInput,
  placeInput,
  type TakeInInput,
  takeInInput,
} from '@/lib/stock/input';
import { defineAction } from '@/lib/web/action';

const find = defineAction(findArticlesInput, ({ db, actor, input }) => finding.findArticles(db, actor, input));
const count = defineAction(countInput, ({ db, actor, input, now }) =>
  acts.countArticle(db, actor, input, now).finally(refresh),
);
const move = defineAction(moveInput, ({ db, actor, input, now }) =>
  acts.moveStock(db, actor, input, now).finally(refresh),
);
const take = defineAction(takeInInput, ({ db, actor, input, now }) =>
  acts.takeInSent(db, actor, input, now).finally(refresh),
);
const place = defineAction(placeInput, ({ db, actor, input, now }) =>
  acts.placeArticle(db, actor, input, now).finally(refresh),
);

export async function findArticles(input: { locationId: string; text: string }): Promise<Result<StockArticle[]>> {
  return find(input);
}

export async function countArticle(input: CountInput): Promise<Result<void>> {
  return count(input);
}

export async function moveStock(input: MoveInput): Promise<Result<void>> {
  return move(input);
}

export async function takeInSent(input: TakeInInput): Promise<Result<void>> {
  return take(input);
}

export async function placeArticle(input: PlaceInput): Promise<Result<void>> {
  return place(input);
}
