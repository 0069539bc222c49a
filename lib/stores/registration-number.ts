/**
 * T and 13 digits, as the qualified invoice system gives them to sellers. The first digit checks the other twelve (法人番号の
 * 指定等に関する省令 第2条): 9 − (Σ digit × weight mod 9), with weights 1 and 2 in turn from the right.
 */
export function isRegistrationNumber(text: string): boolean {
  const [, check, digits] = /^T(\d)(\d{12})$/.exec(text) ?? [];
  if (!check || !digits) return false;
  const sum = [...digits]
    .reverse()
    .reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 2), 0);
  return Number(check) === 9 - (sum % 9);
}

/** As people type it: full-width, lower case, with hyphens and spaces. */
export const typedRegistrationNumber = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/[\s\-‐−]/g, '')
    .toUpperCase();
