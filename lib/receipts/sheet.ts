import { inLocale, type Locale, middot } from '../locale';
import { formatMoney, lineTotal, type Minor } from '../money';
import { datedMomentWords } from '../orders/moment-words';
import { needsStamp } from './stamp';
import type { Receipt, ReceiptMedium } from './types';
import { type ReceiptWords, receiptWords } from './words';

export interface SheetRow {
  /** Where two rows may read alike. */
  id?: string;
  label: string;
  value: string;
}

/** A receipt in words, before it is laid out: page, paper and file say the same. */
export interface ReceiptSheet {
  locale: Locale;
  title: string;
  /** What the law calls it. */
  kind: string | null;
  /** 電子発行, 再発行 */
  marks: string[];
  /** What makes it a 領収書. */
  formal: { to: string; amount: string; purpose: string; received: string } | null;
  seller: string[];
  facts: SheetRow[];
  lines: { sku: string; title: string; detail: string; amount: string }[];
  fee: SheetRow | null;
  total: SheetRow;
  taxes: SheetRow[];
  paid: { label: string; rows: SheetRow[] };
  notes: string[];
  /** Label of the field for a revenue stamp; null where none is needed. */
  stamp: string | null;
}

interface Shown {
  locale: Locale;
  medium: ReceiptMedium;
  /** Given out before: this is another copy. */
  isAgain: boolean;
}

interface Saying {
  t: ReceiptWords;
  receipt: Receipt;
  locale: Locale;
  say(amount: Minor): string;
}

/** In basis points; what is taxed less is marked. */
const USUAL_RATE = 1000;
const mark = (rate: number) => (rate < USUAL_RATE ? ' ※' : '');

export function receiptSheet(receipt: Receipt, { locale, medium, isAgain }: Shown): ReceiptSheet {
  const t = receiptWords(locale);
  const { kind, content, named } = receipt;
  const saying = { t, receipt, locale, say: (amount: Minor) => formatMoney(amount, content.currency) };
  const isPaper = medium === 'paper';
  return {
    locale,
    title: t(kind === 'return' ? 'sheet.return' : named ? 'sheet.named' : 'sheet.sale'),
    kind: kind === 'return' ? t('sheet.returnKind') : named ? null : t('sheet.saleKind'),
    marks: [!isPaper && t('sheet.electronic'), isAgain && t('sheet.reissue')].filter((word) => word !== false),
    formal: formalOf(saying),
    seller: sellerOf(saying),
    facts: factsOf(saying),
    lines: linesOf(saying),
    fee: content.fee && { label: t('sheet.fee'), value: saying.say(content.fee.amount) },
    total: { label: t(kind === 'return' ? 'sheet.totalBack' : 'sheet.total'), value: saying.say(content.total) },
    taxes: content.taxLines.map(({ rate, gross, tax }) => ({
      label: `${t('sheet.tax', { rate: rate / 100, gross: saying.say(gross) })}${mark(rate)}`,
      value: t('sheet.taxWithin', { tax: saying.say(tax) }),
    })),
    paid: paidOf(saying),
    notes: notesOf(saying, isPaper),
    stamp: isPaper && needsStamp(receipt) ? t('sheet.stamp') : null,
  };
}

/** Whoever types their own 様 or 御中 is not given a second one. */
const HONORIFIC = /(?:様|さま|御中|殿)$/;

function formalOf({ t, receipt: { named, content }, say }: Saying): ReceiptSheet['formal'] {
  if (!named) return null;
  const { addressee, purpose } = named;
  return {
    to: HONORIFIC.test(addressee) ? addressee : t('sheet.to', { name: addressee }),
    amount: t('sheet.amount', { amount: say(content.total) }),
    purpose: t('sheet.purpose', { purpose: purpose || t('sheet.purposeUsual') }),
    received: t('sheet.received'),
  };
}

const sellerOf = ({ t, receipt: { content }, locale }: Saying): string[] => {
  const { seller, store } = content;
  return [
    inLocale(seller.name, locale),
    inLocale(store.name, locale),
    inLocale(store.address, locale),
    store.phone && t('sheet.phone', { number: store.phone }),
    t('sheet.registration', { number: seller.registrationNumber }),
  ].filter((line): line is string => Boolean(line));
};

function factsOf({ t, receipt: { number, issuedAt, content }, locale }: Saying): SheetRow[] {
  const { zone } = content.store;
  const originals = content.originals.map(({ number: original, issuedAt: at }) => ({
    label: t('sheet.original'),
    value: `${original}${middot[locale]}${datedMomentWords(new Date(at), zone, locale)}`,
  }));
  return [
    { label: t('sheet.issued'), value: datedMomentWords(issuedAt, zone, locale) },
    { label: t('sheet.number'), value: number },
    { label: t('sheet.order'), value: content.orderNumber },
    ...originals,
    ...(content.staffName ? [{ label: t('sheet.staff'), value: content.staffName }] : []),
  ];
}

const linesOf = ({ t, receipt: { content }, locale, say }: Saying): ReceiptSheet['lines'] =>
  content.lines.map((line) => ({
    sku: line.sku,
    title: `${inLocale(line.title, locale)}${mark(line.taxRate)}`,
    detail: [
      line.optionLabel && inLocale(line.optionLabel, locale),
      t('sheet.each', { price: say(line.unitPrice), count: line.quantity }),
      line.discount > 0 && t('sheet.discount', { amount: say(line.discount) }),
    ]
      .filter(Boolean)
      .join(middot[locale]),
    amount: say(lineTotal(line)),
  }));

function paidOf({ t, receipt: { kind, content }, locale, say }: Saying): ReceiptSheet['paid'] {
  const rows = content.payments.map(({ paymentId, method, label, amount }) => ({
    id: paymentId ?? 'exchange',
    label: [t(`method.${method ?? 'other'}`), label].filter(Boolean).join(middot[locale]),
    value: say(amount),
  }));
  return { label: t(kind === 'return' ? 'sheet.paidBack' : 'sheet.paid'), rows };
}

function notesOf({ t, receipt, say }: Saying, isPaper: boolean): string[] {
  const { content, named, returned } = receipt;
  const reduced = content.taxLines.filter(({ rate }) => rate < USUAL_RATE);
  return [
    ...reduced.map(({ rate }) => t('sheet.reduced', { rate: rate / 100 })),
    ...(named ? [t('sheet.replaces')] : []),
    ...returned.map(({ number, amount }) => t('sheet.returned', { amount: say(amount), number })),
    ...(!isPaper && needsStamp(receipt) ? [t('sheet.noStamp')] : []),
  ];
}
