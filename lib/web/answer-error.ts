import en from '@/messages/en/refusal.json';
import ja from '@/messages/ja/refusal.json';
import { Refusal, type RefusalCode, type RefusalDetails } from '../refusal';
import type { FieldErrors } from '../result';
import { logFailure } from './log-failure';
import { Problem, type ProblemCode } from './problem';
import { publicAddress } from './public-address';
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
  already_named: 409,
  paid_online: 409,
  still_open: 409,
  last_merchant: 409,
  too_late: 409,
  repeated_request: 409,
  price_changed: 409,
  slot_taken: 409,
  already_returned: 409,
  slot_closed: 409,
  too_many_attempts: 429,
  payment_unanswered: 503,
};

export const statusOfRefusal = (code: RefusalCode): number => statusOf[code] ?? 422;

/** A name of ours as it stands in JSON: trackingNumber → tracking_number. */
export const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

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

/** Where the developers' page says what a code means. */
const problemType = (code: Told['code']): string => publicAddress(`/developers#${code}`);

/**
 * The one shape of errors: problem details (RFC 9457) in the caller's language, with `code` for programs, `request_id`,
 * and `fields` and `details` where there are any.
 */
export function answerError(request: Request, requestId: string, { code, status, fields, details }: Told): Response {
  const locale = requestLocale(request.headers);
  const headers = new Headers({ 'x-request-id': requestId, 'cache-control': 'no-store', 'content-language': locale });
  if (details?.retryAfterSeconds) headers.set('retry-after', String(details.retryAfterSeconds));
  if (code === 'key_missing' || code === 'key_invalid') headers.set('www-authenticate', 'Bearer');
  const problem = {
    type: problemType(code),
    title: sentences[locale][code],
    status,
    code,
    request_id: requestId,
    fields: fields && fieldWords(fields, locale),
    details: details && Object.keys(details).length > 0 ? snakeKeys(details) : undefined,
  };
  headers.set('content-type', 'application/problem+json');
  return new Response(JSON.stringify(problem), { status, headers });
}

/** Answers what was thrown: an expected "no" as such, anything else as a bug, logged by the id the caller is told. */
export function answerThrown(request: Request, requestId: string, thrown: unknown): Response {
  if (thrown instanceof Refusal) {
    const { fields, ...details } = thrown.details as RefusalDetails & { fields?: FieldErrors };
    return answerError(request, requestId, {
      code: thrown.code,
      status: statusOfRefusal(thrown.code),
      fields,
      details,
    });
  }
  if (thrown instanceof Problem) return answerError(request, requestId, thrown);
  logFailure(requestId, thrown);
  return answerError(request, requestId, { code: 'unexpected', status: 500 });
}
