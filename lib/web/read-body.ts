import { isStorable } from '../storable';
import { Problem } from './problem';

/** The largest order is a few kilobytes. */
const MOST_BYTES = 65_536;

/** A request's body as it was sent, for signatures over it. Throws a Problem: body_too_large (413). */
export async function readText(request: Request, most = MOST_BYTES): Promise<string> {
  const told = request.headers.get('content-length');
  if (Number(told) > most) throw new Problem('body_too_large');
  // A body cannot be longer than it was told to be; one that tells nothing is counted as it comes.
  if (told !== null) return request.text();
  if (!request.body) return '';
  const decoder = new TextDecoder();
  let [text, bytes] = ['', 0];
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > most) throw new Problem('body_too_large');
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/**
 * A JSON object from a request's body; no body is an empty one. Throws a Problem: malformed_json (400) for anything
 * else, also for texts that cannot be stored, and body_too_large (413).
 */
export async function readBody(request: Request, most?: number): Promise<object> {
  const text = await readText(request, most);
  if (text === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (isObject && isStorable(value)) return value;
  } catch {
    // Told below.
  }
  throw new Problem('malformed_json');
}
