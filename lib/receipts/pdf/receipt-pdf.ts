import type { Locale } from '../../locale';
import { type ReceiptSheet, receiptSheet } from '../sheet';
import type { Receipt, ReceiptMedium } from '../types';
import { fonts } from './fonts';
import { Paper } from './paper';

interface Asked {
  locale: Locale;
  medium: ReceiptMedium;
  isAgain: boolean;
}

/** A receipt as a file: A4 with a name on it, else A5. */
export async function receiptPdf(receipt: Receipt, asked: Asked): Promise<Uint8Array<ArrayBuffer>> {
  const sheet = receiptSheet(receipt, asked);
  const size = receipt.named ? 'A4' : 'A5';
  const about = { title: `${sheet.title} ${receipt.number}`, author: sheet.seller[0] ?? '' };
  const paper = new Paper({ ...about, size, locale: asked.locale, at: receipt.issuedAt }, await fonts());
  writeHead(paper, sheet);
  if (sheet.formal) writeFormal(paper, sheet.formal, sheet.stamp);
  writeLines(paper, sheet);
  writeSums(paper, sheet);
  if (!sheet.formal && sheet.stamp) writeStamp(paper, sheet.stamp);
  writeFoot(paper, sheet);
  return paper.bytes();
}

function writeHead(paper: Paper, { title, kind, marks, facts, formal }: ReceiptSheet): void {
  if (marks.length > 0) paper.text(marks.join('  '), { size: 9, face: 'bold', align: 'right' });
  paper.text(title, { size: formal ? 24 : 16, face: 'bold', align: 'center' });
  if (kind) paper.text(kind, { size: 9, align: 'center' });
  paper.gap(10);
  for (const { label, value } of facts) paper.row(label, value, { size: 9 });
  paper.gap(6);
}

/** Side of the field for a revenue stamp, in points. */
const STAMP = 62;

function writeFormal(paper: Paper, formal: NonNullable<ReceiptSheet['formal']>, stamp: string | null): void {
  const { to, amount, purpose, received } = formal;
  paper.gap(8);
  paper.text(to, { size: 16, face: 'bold' });
  paper.rule();
  paper.gap(6);
  if (stamp) paper.field(stamp, STAMP);
  const width = paper.width - (stamp ? STAMP + 16 : 0);
  paper.text(amount, { size: 24, face: 'bold', width });
  paper.text(purpose, { size: 11, width });
  paper.text(received, { size: 11, width });
  paper.gap(16);
}

function writeLines(paper: Paper, { lines, fee }: ReceiptSheet): void {
  paper.rule(true);
  for (const { title, detail, amount } of lines) {
    paper.row(title, amount, { size: 10 });
    paper.text(detail, { size: 8 });
    paper.gap(3);
  }
  if (fee) paper.row(fee.label, fee.value, { size: 10 });
  paper.rule(true);
}

function writeSums(paper: Paper, { total, taxes, paid }: ReceiptSheet): void {
  paper.row(total.label, total.value, { size: 14, face: 'bold' });
  for (const { label, value } of taxes) paper.row(label, value, { size: 9 });
  paper.gap(6);
  paper.text(paid.label, { size: 9, face: 'bold' });
  for (const { label, value } of paid.rows) paper.row(label, value, { size: 9 });
  paper.rule(true);
}

function writeStamp(paper: Paper, label: string): void {
  paper.field(label, STAMP);
  paper.gap(STAMP + 8);
}

function writeFoot(paper: Paper, { notes, seller }: ReceiptSheet): void {
  for (const note of notes) paper.text(note, { size: 8 });
  paper.gap(10);
  const [name = '', ...more] = seller;
  paper.text(name, { size: 11, face: 'bold' });
  for (const line of more) paper.text(line, { size: 9 });
}
