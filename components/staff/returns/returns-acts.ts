import type { z } from 'zod';
import type { Result } from '@/lib/result';
import type {
  askApprovalInput,
  findPurchasesInput,
  payOutInput,
  previewReturnInput,
  receiveReturnInput,
} from '@/lib/returns/input';
import type { Found, Received, ReturnPreview } from '@/lib/returns/types';
import type { StockArticle } from '@/lib/stock/here-types';
import type { FindArticles } from '../stock/article-search';

export type FindInput = z.input<typeof findPurchasesInput>;
export type ReceiveInput = z.input<typeof receiveReturnInput> & { approver?: { email: string; password: string } };

/** What the counter may ask for; the server decides whether it may. */
export interface ReturnsActs {
  find(input: FindInput): Promise<Result<Found>>;
  preview(input: z.input<typeof previewReturnInput>): Promise<Result<ReturnPreview>>;
  receive(input: ReceiveInput): Promise<Result<Received>>;
  ask(input: z.input<typeof askApprovalInput>): Promise<Result<{ returnId: string; number: string }>>;
  approve(input: { returnId: string }): Promise<Result<void>>;
  reject(input: { returnId: string; reason: string }): Promise<Result<void>>;
  payOut(input: z.input<typeof payOutInput>): Promise<Result<number>>;
  kinds(input: { locationId: string; productId: string }): Promise<Result<StockArticle[]>>;
  articles: FindArticles;
}
