/** Weights 3 and 1 from the right, the check digit left out (GS1 General Specifications 7.9). */
export function checkDigit(digits: string): number {
  const sum = [...digits].reverse().reduce((total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 3 : 1), 0);
  return (10 - (sum % 10)) % 10;
}

/** 4-901234-567894 → 4901234567894: a GTIN of 8, 12, 13 or 14 digits whose check digit is right, else null. */
export function gtinOf(text: string): string | null {
  const digits = text.normalize('NFKC').replace(/^'/, '').replace(/[\s-]/g, '');
  if (!/^(\d{8}|\d{12,14})$/.test(digits)) return null;
  return checkDigit(digits.slice(0, -1)) === Number(digits.at(-1)) ? digits : null;
}
