/** 090-••••-5678: enough to tell a number by, not enough to learn it, or to read it over a shoulder. */
export function maskedPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '').length;
  let at = 0;
  return phone.replace(/\d/g, (digit) => {
    const shown = at < 3 || at >= digits - 4;
    at++;
    return shown ? digit : '•';
  });
}
