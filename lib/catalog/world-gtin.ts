/**
 * A GTIN that is the article's all over the world. Numbers that begin with 2, 02 or 04 are given out by shops to
 * themselves (インストアコード), and refused by Google. https://support.google.com/merchants/answer/6324461
 */
export function worldGtin(gtin: string | null): string | null {
  if (!gtin || !/^(\d{8}|\d{12,14})$/.test(gtin)) return null;
  if (gtin.length === 8) return /^[02]/.test(gtin) ? null : gtin;
  return /^.(2|02|04)/.test(gtin.padStart(14, '0')) ? null : gtin;
}
