import type { ToTry } from './to-try';

interface Request {
  address: string;
  init: { method: string; headers: Record<string, string>; body?: string };
}

/** What a form of the page for developers asks; null where its body is no JSON. Boxes left empty are left out. */
export function requestOf(
  { method, path, fields, body }: Pick<ToTry, 'method' | 'path' | 'fields' | 'body'>,
  form: FormData,
  apiKey: string,
): Request | null {
  const typed = (place: string, name: string) => String(form.get(`${place}:${name}`) ?? '').trim();
  const given = (place: string) =>
    fields
      .filter((field) => field.in === place && typed(place, field.name) !== '')
      .map(({ name }): [string, string] => [name, typed(place, name)]);
  const query = new URLSearchParams(given('query')).toString();
  const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(typed('path', name)));
  const headers = {
    ...Object.fromEntries(given('header')),
    ...(apiKey && { authorization: `Bearer ${apiKey}` }),
    ...(body !== null && { 'content-type': 'application/json' }),
  };
  const text = String(form.get('body') ?? '');
  if (body !== null && !isJson(text)) return null;
  return {
    address: query ? `${address}?${query}` : address,
    init: { method, headers, ...(body !== null && { body: text }) },
  };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
