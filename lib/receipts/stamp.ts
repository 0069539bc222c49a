import { type Minor, sumOf } from '../money';
import type { Receipt } from './types';

/** 印紙税法 別表第一 17号: from this amount received in cash on, a receipt on paper needs a revenue stamp. A file never does. */
const STAMP_FROM: Minor = 50_000;

export function needsStamp({ kind, content }: Pick<Receipt, 'kind' | 'content'>): boolean {
  if (kind !== 'sale' || content.currency !== 'JPY') return false;
  const cash = content.payments.filter(({ method }) => method === 'cash');
  return sumOf(cash.map(({ amount }) => amount)) >= STAMP_FROM;
}
