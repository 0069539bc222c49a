import { Refusal } from '../refusal';

/** Query parameters; of one given twice, the last. Throws invalid_input for a NUL character, which no text may hold. */
export function readQuery(request: Request): Record<string, string> {
  if (request.url.includes('%00')) throw new Refusal('invalid_input');
  return Object.fromEntries(new URL(request.url).searchParams);
}
