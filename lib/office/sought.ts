import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { readSought } from './read-search';

const range = (from: number, to: number, more: string) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCharCode(from + index)).join('') + more;
/** Katakana as hiragana, and spaces, hyphens and dots dropped: as foldForSearch has a name, without its spaces. */
const KATAKANA = range(0x30a1, 0x30f6, " 　-‐−–・'’.");
const HIRAGANA = range(0x3041, 0x3096, '');
const foldedName = sql`translate(lower(normalize(o.customer_name, NFKC)), ${KATAKANA}, ${HIRAGANA})`;
/** Phones are written with and without hyphens, spaces and brackets. */
const phoneDigits = sql`translate(o.customer_phone, '-‐−ー() 　+', '')`;

const escaped = (text: string) => text.replace(/[\\%_]/g, '\\$&');

/**
 * Whether an order `o` is what is looked for: by number, name, phone, e-mail, or an article in it. Nothing is, where what
 * was typed is too little to search by; null where nothing was typed.
 */
export async function isSought(db: Db, typed: string | undefined): Promise<SQL | null> {
  if (!typed?.trim()) return null;
  const sought = readSought(typed);
  if (!sought) return sql`false`;
  const { email, words, begins, tail, number, code } = sought;
  if (begins) return sql`${foldedName} like ${`${begins}%`}`;
  if (email) {
    return email.whole
      ? sql`lower(o.customer_email) = ${email.text}`
      : sql`lower(o.customer_email) like ${`${escaped(email.text)}%`}`;
  }
  const ways: SQL[] = [];
  if (words)
    ways.push(
      sql.join(
        words.map((word) => sql`${foldedName} like ${`%${escaped(word)}%`}`),
        sql` and `,
      ),
    );
  if (number) ways.push(endsNumber(number));
  if (tail)
    ways.push(sql`${phoneDigits} like ${`%${tail.digits.replace(/^0(?=\d{9})/, '')}`}`, endsNumber(tail.number));
  const variants = code ? await variantsOf(db, code) : [];
  if (variants.length > 0) {
    ways.push(
      sql`o.id in (select l.order_id from order_lines l where l.variant_id = any(${sql.param(variants)}::uuid[]))`,
    );
  }
  return ways.length > 0
    ? sql`(${sql.join(
        ways.map((way) => sql`(${way})`),
        sql` or `,
      )})`
    : sql`false`;
}

const endsNumber = (number: string): SQL => {
  const dashed = number.length > 5 ? `${number.slice(0, -5)}-${number.slice(-5)}` : number;
  return /^\d{6}-.{5}$/.test(dashed) ? sql`o.number = ${dashed}` : sql`o.number like ${`%${dashed}`}`;
};

async function variantsOf(db: Db, code: string): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(
    sql`select id from variants where sku = ${code} or sku = ${code.toUpperCase()} or gtin = ${code} limit 50`,
  );
  return rows.map(({ id }) => id);
}
