import en from '@/messages/en/refusal.json';
import ja from '@/messages/ja/refusal.json';
import { Refusal, type RefusalCode, type RefusalDetails } from '../refusal';
import type { FieldErrors } from '../result';
import { logFailure } from './log-failure';
import { Problem, type ProblemCode } from './problem';
import { requestLocale } from './request-locale';

const sentences = { ja, en };

/** What is not here is told as 422: understood, and refused for what it says. */
const statusOf: Partial<Record<RefusalCode, number>> = {
  sign_in_required: 401,
  wrong_credentials: 401,
  bad_signature: 401,
  payment_declined: 402,
  not_allowed: 403,
  not_found: 404,
  unknown_product: 404,
  unknown_store: 404,
  unknown_point: 404,
  out_of_stock: 409,
  store_closed: 409,
  already_changed: 409,
  too_late: 409,
  repeated_request: 409,
  price_changed: 409,
  slot_taken: 409,
  slot_closed: 409,
  too_many_attempts: 429,
};

export const statusOfRefusal = (code: RefusalCode): number => statusOf[code] ?? 422;

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const snakeKeys = (details: RefusalDetails) =>
  Object.fromEntries(Object.entries(details).map(([name, value]) => [snake(name), value]));

interface Told {
  code: RefusalCode | ProblemCode | 'unexpected';
  status: number;
  fields?: FieldErrors;
  details?: RefusalDetails;
}

/** A code of refusal.fields with its sentence; a code without one stands for itself. */
function fieldWords(fields: FieldErrors, locale: keyof typeof sentences) {
  const words: Record<string, string> = sentences[locale].fields;
  return Object.fromEntries(
    Object.entries(fields).map(([name, code]) => [name, { code, message: words[code] ?? words.invalid }]),
  );
}

/** The one shape of errors: `{ error: { code, message, request_id, fields?, details? } }`, in the caller's language. */
export function answerError(request: Request, requestId: string, { code, status, fields, details }: Told): Response {
  const locale = requestLocale(request.headers);
  const headers = new Headers({ 'x-request-id': requestId, 'cache-control': 'no-store', 'content-language': locale });
  if (details?.retryAfterSeconds) headers.set('retry-after', String(details.retryAfterSeconds));
  const error = {
    code,
    message: sentences[locale][code],
    request_id: requestId,
    fields: fields && fieldWords(fields, locale),
    details: details && Object.keys(details).length > 0 ? snakeKeys(details) : undefined,
  };
  return Response.json({ error }, { status, headers });
}

/** Answers what was thrown: an expected "no" as such, anything else as a bug, logged by the id the caller is told. */
export function answerThrown(request: Request, requestId: string, thrown: unknown): Response {
  if (thrown instanceof Refusal) {
    const { code, details } = thrown;
    return answerError(request, requestId, { code, status: statusOfRefusal(code), details });
  }
  if (thrown instanceof Problem) return answerError(request, requestId, thrown);
  logFailure(requestId, thrown);
  return answerError(request, requestId, { code: 'unexpected', status: 500 });
}
