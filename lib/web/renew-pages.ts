import { revalidatePath } from 'next/cache';
import { locales } from '../locale';

/** A product changed: its own pages are rendered anew at their next visit, lists when their time has passed. */
export function renewProduct(handle: string): void {
  for (const locale of locales) revalidatePath(`/${locale}/products/${handle}`);
}

/** A store changed: its own pages are rendered anew at their next visit. */
export function renewStore(storeCode: string): void {
  for (const locale of locales) revalidatePath(`/${locale}/stores/${storeCode}`);
}
