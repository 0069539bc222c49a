import { create } from 'qrcode';

/** Clear modules a scanner needs on every side (ISO/IEC 18004). */
const QUIET = 4;

/** One path for all dark modules, a run of them at a time. */
function darkRuns(size: number, isDark: (row: number, column: number) => boolean): string {
  let path = '';
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      if (!isDark(row, column)) continue;
      let end = column;
      while (end < size && isDark(row, end)) end++;
      path += `M${column} ${row}h${end - column}v1h${column - end}z`;
      column = end;
    }
  }
  return path;
}

/** A QR code as a drawing: the box it stands in, quiet zone included, and one path. */
export function qrPath(text: string): { viewBox: string; path: string } {
  const { modules } = create(text, { errorCorrectionLevel: 'Q' });
  const { size } = modules;
  const whole = size + 2 * QUIET;
  return {
    viewBox: `${-QUIET} ${-QUIET} ${whole} ${whole}`,
    path: darkRuns(size, (row, column) => modules.get(row, column) === 1),
  };
}
