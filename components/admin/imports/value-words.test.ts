import { describe, expect, it } from 'vitest';
import en from '@/messages/en/adminImports.json' with { type: 'json' };
import ja from '@/messages/ja/adminImports.json' with { type: 'json' };
import { valueWords } from './value-words';

const wordsOf = (value: Record<string, string>) => ({
  say: (key: string) => value[key] ?? key,
  has: (key: string) => key in value,
});

describe('what stands in a field of an import', () => {
  it.each([
    ['taxRate', '1000', '10%', '10%'],
    ['taxRate', '', '', ''],
    ['status', 'active', ja.value.active, en.value.active],
    [
      'services',
      'reserve, pay_online',
      '取り置き(店頭払い)、ネット決済の受け取り',
      'Reserve, pay in store, Collect orders paid online',
    ],
    [
      'weeklyHours',
      'mon 10:00–12:00, 13:00–20:00, tue , holiday 10:00–18:00',
      '月 10:00–12:00, 13:00–20:00、火 休み、祝日 10:00–18:00',
      'Mon 10:00–12:00, 13:00–20:00, Tue closed, Holidays 10:00–18:00',
    ],
    ['weeklyHours', 'mon , tue ', '', ''],
    ['title', 'active', 'active', 'active'],
  ])('is said in words: %s %s', (field, text, japanese, english) => {
    expect(valueWords(field, text, wordsOf(ja.value))).toBe(japanese);
    expect(valueWords(field, text, wordsOf(en.value))).toBe(english);
  });
});
