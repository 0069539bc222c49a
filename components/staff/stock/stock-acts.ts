import type { Result } from '@/lib/result';
import type { CountInput, MoveInput, PlaceInput, TakeInInput } from '@/lib/stock/input';

/** What staff may do about an article; the server decides whether they may. */
export interface StockActs {
  count(input: CountInput): Promise<Result<void>>;
  move(input: MoveInput): Promise<Result<void>>;
  place(input: PlaceInput): Promise<Result<void>>;
  take(input: TakeInInput): Promise<Result<void>>;
}
