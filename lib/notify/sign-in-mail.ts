import type { Locale } from '../locale';
import type { Composed } from './types';

export async function composeSignInMail({ url }: { url: string; locale: Locale }): Promise<Composed> {
  return { subject: 'sign in', text: url, html: '' };
}
