import { Refusal } from '../refusal';
import { isStorable } from '../storable';
import { type RequestReturnInput, requestReturnInput } from './input';

/**
 * What the form of the order's page sends: a line's number, reason and id in step, those to be kept as 0. Throws
 * invalid_input { fields } by the names of its boxes.
 */
export async function typedReturn(
  token: string,
  form: FormData,
): Promise<RequestReturnInput & { photos: Uint8Array[] }> {
  const all = (name: string) => form.getAll(name).map(String);
  const [ids, quantities, reasons] = [all('lineId'), all('quantity'), all('reason')];
  const lines = ids
    .map((lineId, index) => ({ lineId, quantity: quantities[index] ?? '0', reason: reasons[index] ?? '' }))
    .filter(({ quantity }) => quantity !== '0');
  const one = (name: string) => String(form.get(name) ?? '');
  const typed = { token, lines, storeCode: one('storeCode'), note: one('note'), key: one('key') || undefined };
  if (!isStorable(typed)) throw new Refusal('invalid_input');
  const parsed = requestReturnInput.safeParse(typed);
  if (!parsed.success) throw new Refusal('invalid_input', { fields: fieldsOf(parsed.error.issues, lines) });
  const files = form.getAll('photos').filter((file): file is File => file instanceof File && file.size > 0);
  const photos = await Promise.all(files.map(async (file) => new Uint8Array(await file.arrayBuffer())));
  return { ...parsed.data, photos };
}

/** Each problem by its box: reason-<id of the line>, lines, note … */
function fieldsOf(
  issues: readonly { path: PropertyKey[]; message: string }[],
  lines: readonly { lineId: string }[],
): Record<string, string> {
  const named = issues.map(({ path: [name = '', index, box], message }) => {
    const of = name === 'lines' && typeof index === 'number' ? lines[index] : undefined;
    return [of ? `${String(box)}-${of.lineId}` : String(name), message];
  });
  return Object.fromEntries(named);
}
