import type { z } from 'zod';
import words from '@/messages/ja/refusal.json';
import type { FieldErrors } from '../result';

const valueAt = (raw: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (typeof value === 'object' && value ? Reflect.get(value, key) : undefined), raw);

/** A schema names most problems itself, by a key of refusal.fields; what zod finds of its own is named here. */
function codeOf(issue: z.core.$ZodIssue, raw: unknown): string {
  if (issue.message in words.fields) return issue.message;
  if (issue.code === 'too_big' && issue.origin === 'string') return 'too_long';
  return valueAt(raw, issue.path) === undefined ? 'required' : 'invalid';
}

const strangers = (issues: readonly z.core.$ZodIssue[]) =>
  issues.flatMap((issue) => (issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : [])).length;

/** What is none of several shapes is judged by the one that knows most of its fields, of equals the first. */
function inOneShape(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union' || issue.message in words.fields) return [issue];
  const [nearest] = issue.errors.toSorted((a, b) => strangers(a) - strangers(b));
  if (!nearest) return [issue];
  return nearest.flatMap((inner) => inOneShape({ ...inner, path: [...issue.path, ...inner.path] }));
}

/** First problem of each field of `raw`, as a key of refusal.fields. Fields inside others are named lines.0.sku. */
export function fieldErrors(error: z.ZodError, raw: unknown): FieldErrors {
  // No plain object: __proto__ is a name like any other.
  const fields = new Map<string, string>();
  const tell = (path: readonly PropertyKey[], code: string) => {
    const name = path.join('.') || 'form';
    if (!fields.has(name)) fields.set(name, code);
  };
  for (const issue of error.issues.flatMap(inOneShape)) {
    if (issue.code === 'unrecognized_keys') for (const key of issue.keys) tell([...issue.path, key], 'unknown');
    else tell(issue.path, codeOf(issue, raw));
  }
  return Object.fromEntries(fields);
}
