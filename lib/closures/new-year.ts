/** The turn of the year from a local date on: the last day of the year to the third of the next, or what is left of it. */
export function newYear(today: string): { from: string; to: string } {
  const year = Number(today.slice(0, 4));
  if (today.slice(5) <= '01-03') return { from: today, to: `${year}-01-03` };
  return { from: `${year}-12-31`, to: `${year + 1}-01-03` };
}
