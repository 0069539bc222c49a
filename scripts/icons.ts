import { writeFile } from 'node:fs/promises';
import { type IconName, iconNames } from '../components/ui/icon-names';

/**
 * Writes app/styles/icons.css: each sign as a mask, so that it costs a page no script, takes the colour of its text and
 * may stand in server and browser components alike. Drawn with the stroke of 1.75 the look asks for.
 */

type IconNode = [tag: string, attributes: Record<string, string>][];

/** The drawing stands in a file of another name. */
const drawnAs: Partial<Record<IconName, string>> = {
  'circle-help': 'circle-question-mark',
  history: 'rotate-ccw-clock',
  'triangle-alert': 'triangle-exclamation-point',
};

async function nodeOf(name: IconName): Promise<IconNode> {
  const file = `lucide-react/dist/esm/icons/${drawnAs[name] ?? name}.mjs`;
  const module: { __iconData: { node: IconNode } } = await import(file);
  return module.__iconData.node;
}

function dataUri(node: IconNode): string {
  const shapes = node.map(([tag, { key: _, ...attributes }]) => {
    const pairs = Object.entries(attributes).map(([name, value]) => `${name}='${value}'`);
    return `<${tag} ${pairs.join(' ')}/>`;
  });
  const svg =
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' stroke='#000' stroke-width='1.75' " +
    `stroke-linecap='round' stroke-linejoin='round'>${shapes.join('')}</svg>`;
  return `url("data:image/svg+xml,${svg.replaceAll('#', '%23').replaceAll('<', '%3C').replaceAll('>', '%3E')}")`;
}

/** Used by other style sheets under their own name. */
const shared = new Set<IconName>(['x', 'chevron-down']);

const rule = (selector: string, declarations: string[]) => `${selector} {\n  ${declarations.join(';\n  ')};\n}`;

const rules = [
  '/* Written by scripts/icons.ts from lucide (ISC licence, https://lucide.dev/license). */',
  rule('.ic', [
    'display: inline-block',
    'flex: none',
    'width: 22px',
    'height: 22px',
    'background: currentColor',
    'mask: var(--i) center / contain no-repeat',
  ]),
  rule('.ic.s', ['width: 18px', 'height: 18px']),
  rule('.ic.xs', ['width: 15px', 'height: 15px']),
];
for (const name of iconNames) {
  const uri = dataUri(await nodeOf(name));
  if (shared.has(name)) rules.push(rule(':root', [`--i-${name}: ${uri}`]));
  rules.push(rule(`.i-${name}`, [`--i: ${shared.has(name) ? `var(--i-${name})` : uri}`]));
}
await writeFile(new URL('../app/styles/icons.css', import.meta.url), `${rules.join('\n')}\n`);
