import { renderToStaticMarkup } from 'react-dom/server';
import { paletteOf } from '../stores/brand/colour';
import { OWN_ACCENT } from '../stores/brand/default-brand';
import { namedAll, shopNames } from '../stores/brand/names';
import type { Settings } from '../stores/settings-types';
import type { MailContent } from './mail-content';
import { mailText } from './mail-text';
import { colour } from './mails/look';
import { Mail } from './mails/mail';
import type { Composed } from './types';

/** Who a message comes from: the shop's name and look, and who sells there. */
export type Sender = Pick<Settings, 'brand' | 'seller'>;

/** Mail programs lay out by the rules of this one. */
const DOCTYPE =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">';

/** A mail is written in the shop's own colour; where the merchant has another, that one takes its place. */
function coloured(html: string, accent: string): string {
  if (accent === OWN_ACCENT) return html;
  const { tint, line, on } = paletteOf(accent);
  return html
    .replaceAll(colour.nandoTint, tint)
    .replaceAll(colour.nandoLine, line)
    .replaceAll(colour.onNando, on)
    .replaceAll(colour.nando, accent);
}

/**
 * Lays a mail out twice, as text and as HTML, with the shop's names in its sentences. Its subject is one line, whatever
 * the words in it hold.
 */
export function composeMail(content: MailContent, sender: Sender): Composed & { html: string } {
  const mail = namedAll(content, shopNames(sender, content.locale));
  return {
    subject: mail.subject.replace(/[\p{Cc}\u2028\u2029]+/gu, ' '),
    text: mailText(mail),
    html: coloured(`${DOCTYPE}${renderToStaticMarkup(<Mail mail={mail} />)}`, sender.brand.accent),
  };
}
