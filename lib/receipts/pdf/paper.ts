import PDFDocument from 'pdfkit';
import type { Locale } from '../../locale';
import type { Fonts } from './fonts';

type Face = 'regular' | 'bold';

interface Written {
  size: number;
  face?: Face;
  align?: 'left' | 'right' | 'center';
  /** Share of the width it takes, from where it stands. */
  width?: number;
  x?: number;
}

interface About {
  size: 'A4' | 'A5';
  title: string;
  author: string;
  locale: Locale;
  at: Date;
}

const INK = '#1e1c19';
const RULE = '#8a8378';
/** Of the size of letters: lines of one text, and what follows the last. */
const LEADING = 1.5;

/** A sheet that is written from top to bottom, with a new page where the last is full. */
export class Paper {
  private readonly doc: PDFKit.PDFDocument;
  readonly left: number;
  readonly width: number;

  constructor(about: About, { regular, bold }: Fonts) {
    const margin = about.size === 'A4' ? 56 : 36;
    this.doc = new PDFDocument({
      size: about.size,
      margin,
      // None of its own: those of every PDF reader have no Japanese.
      font: '',
      lang: about.locale,
      displayTitle: true,
      info: { Title: about.title, Author: about.author, CreationDate: about.at },
    });
    this.doc.registerFont('regular', regular).registerFont('bold', bold).fillColor(INK);
    this.left = margin;
    this.width = this.doc.page.width - 2 * margin;
  }

  gap(height: number): void {
    this.doc.y += height;
  }

  rule(dashed = false): void {
    const { doc, left, width } = this;
    const y = doc.y + 4;
    doc
      .moveTo(left, y)
      .lineTo(left + width, y)
      .lineWidth(0.6)
      .strokeColor(RULE);
    if (dashed) doc.dash(2, { space: 2 });
    doc.stroke().undash();
    doc.y = y + 6;
  }

  text(text: string, { size, face = 'regular', align = 'left', width = this.width, x = this.left }: Written): void {
    const { doc } = this;
    doc.font(face).fontSize(size);
    this.make(this.heightOf(text, size, width));
    doc.text(text, x, doc.y, { width, align, lineGap: this.lineGap(size) });
  }

  /** What stands left and right on one line; the left one folds. */
  row(label: string, value: string, { size, face = 'regular' }: Pick<Written, 'size' | 'face'>): void {
    const { doc, left, width } = this;
    doc.font(face).fontSize(size);
    const right = Math.min(width * 0.7, doc.widthOfString(value) + 1);
    const rest = width - right - 10;
    const height = Math.max(this.heightOf(label, size, rest), this.heightOf(value, size, right));
    this.make(height);
    const { y } = doc;
    const lineGap = this.lineGap(size);
    doc.text(label, left, y, { width: rest, lineGap });
    doc.text(value, left + width - right, y, { width: right, align: 'right', lineGap });
    doc.y = y + height;
    doc.x = left;
  }

  /** An empty field for what is stuck on, at the right; what comes next stands beside it. */
  field(label: string, side: number): void {
    const { doc, left, width } = this;
    const { y } = doc;
    const x = left + width - side;
    doc.rect(x, y, side, side).lineWidth(0.6).dash(2, { space: 2 }).strokeColor(RULE).stroke().undash();
    doc.font('regular').fontSize(8);
    doc.text(label, x, y + side / 2 - 6, { width: side, align: 'center', lineBreak: false });
    doc.x = left;
    doc.y = y;
  }

  async bytes(): Promise<Uint8Array<ArrayBuffer>> {
    const chunks: Uint8Array[] = [];
    const done = new Promise<void>((resolve, reject) => {
      this.doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
      this.doc.on('end', resolve);
      this.doc.on('error', reject);
    });
    this.doc.end();
    await done;
    return new Uint8Array(Buffer.concat(chunks));
  }

  private lineGap(size: number): number {
    return size * LEADING - this.doc.currentLineHeight();
  }

  private heightOf(text: string, size: number, width: number): number {
    return this.doc.heightOfString(text, { width, lineGap: this.lineGap(size) });
  }

  /** Room for what may not be cut in two. */
  private make(height: number): void {
    const { doc } = this;
    if (doc.y + height <= doc.page.height - doc.page.margins.bottom) return;
    doc.addPage();
  }
}
