import type { FieldErrors } from '../../result';
import { minuteOf } from '../typed-spans';

/** What was typed into boxes, read one by one; what cannot be read is told by the name of its box. */
export class Boxes {
  readonly problems: FieldErrors = {};

  refuse(name: string, code: string): null {
    this.problems[name] ??= code;
    return null;
  }

  /** A whole number of either width, 0 where it is wrong. */
  whole(name: string, text: string, least: number, most: number): number {
    return this.wholeOrNone(name, text, least, most) ?? (text === '' ? (this.refuse(name, 'required') ?? 0) : 0);
  }

  wholeOrNone(name: string, text: string, least: number, most: number): number | null {
    if (text === '') return null;
    const plain = text.normalize('NFKC').replace(/[\s,]/g, '');
    if (!/^\d{1,9}$/.test(plain)) return this.refuse(name, 'number');
    const value = Number(plain);
    return value < least || value > most ? this.refuse(name, 'outside_range') : value;
  }

  /** 15:00 within one day. */
  clock(name: string, text: string): number | null {
    if (text === '') return null;
    const minute = minuteOf(text);
    return minute === null || minute >= 1440 ? this.refuse(name, 'clock') : minute;
  }

  degrees(name: string, text: string, most: number): number {
    const plain = text.normalize('NFKC').trim();
    if (plain === '') return this.refuse(name, 'required') ?? 0;
    const value = /^-?\d{1,3}(?:\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
    return Math.abs(value) <= most ? value : (this.refuse(name, 'degrees') ?? 0);
  }
}

/** 1000005 and １００−０００５ as 100-0005. */
export function readPostcode(boxes: Boxes, text: string): string | null {
  if (text === '') return null;
  const digits = text.normalize('NFKC').replace(/\D/g, '');
  return digits.length === 7 ? `${digits.slice(0, 3)}-${digits.slice(3)}` : boxes.refuse('postcode', 'postcode');
}
