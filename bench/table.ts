import type { Result } from './result';

const cells = ({ name, value, unit, floor, ratio, target, met }: Result): string[] => [
  name,
  `${value} ${unit}`.trim(),
  floor === null ? '–' : String(floor),
  ratio === null ? '–' : `${Math.round(ratio * 100)}%`,
  target,
  met ? 'met' : 'NOT MET',
];

const head = ['measure', 'value', 'floor', 'of floor', 'target', ''];

/** The results in columns. */
export function table(results: readonly Result[]): string {
  const lines = [head, ...results.map(cells)];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
