import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { readPostcode } from '../../stores/locate';
import type { Cell } from '../cells';
import type { Report } from '../report';

const prefecture = /^(北海道|東京都|大阪府|京都府|[^\s\d]{2,3}県)\s*/;

/** The prefecture a Japanese address begins with, and the rest of it. */
export function splitPrefecture(address: string): { prefecture: string | null; rest: string } {
  const found = prefecture.exec(address);
  return { prefecture: found?.[1] ?? null, rest: address.slice(found?.[0].length ?? 0) };
}

/** 100-0005 for what is a Japanese postcode, others as they come. */
export function postcodeOf(text: string | null): string | null {
  const digits = text === null ? null : readPostcode(text);
  return digits ? `${digits.slice(0, 3)}-${digits.slice(3)}` : text;
}

/** 03-1234-5678 as one dials it in Japan, +1 212 … for another country; the first of several. Others are flagged. */
export function phoneOf(cell: Cell | null, line: number, report: Report): string | null {
  const first = cell?.text.normalize('NFKC').split(/[;,]/)[0]?.trim();
  if (!cell || !first) return null;
  const phone = parsePhoneNumberFromString(first, 'JP');
  if (phone?.isPossible()) return phone.country === 'JP' ? phone.formatNational() : phone.formatInternational();
  report.flag(line, 'bad_phone', cell.column, cell.text);
  return null;
}

/** An http or https address; others are flagged. */
export function websiteOf(cell: Cell | null, line: number, report: Report): string | null {
  if (!cell?.text.trim()) return null;
  const url = URL.canParse(cell.text.trim()) ? new URL(cell.text.trim()) : null;
  if (url && /^https?:$/.test(url.protocol)) return url.href;
  report.flag(line, 'bad_website', cell.column, cell.text);
  return null;
}
