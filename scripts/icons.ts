import { writeFile } from 'node:fs/promises';
import { iconNames } from '../components/ui/icon-names';

/**
 * Writes app/styles/icons.css: each sign as a mask, so that it costs a page no script, takes the colour of its text and
 * may stand in server and browser components alike. Drawn with the stroke of 1.75 the look asks for.
 */

type IconNode = [tag: string, attributes: Record<string, string>][];

async function nodeOf(name: string): Promise<IconNode> {
  const module: { __iconData: { node: IconNode } } = await import(`lucide-react/dist/esm/icons/${name}.mjs`);
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
const shared = new Set(['x', 'chevron-down']);

const rules = [`/* Written by scripts/icons.ts from lucide (ISC licence, https://lucide.dev/license). */`];
rules.push(
  `.ic{display:inline-block;flex:none;width:22px;height:22px;background:currentColor;mask:var(--i) center/contain no-repeat}`,
  `.ic.s{width:18px;height:18px}.ic.xs{width:15px;height:15px}`,
);
for (const name of iconNames) {
  const uri = dataUri(await nodeOf(name));
  rules.push(shared.has(name) ? `:root{--i-${name}:${uri}}.i-${name}{--i:var(--i-${name})}` : `.i-${name}{--i:${uri}}`);
}
await writeFile(new URL('../app/styles/icons.css', import.meta.url), `${rules.join('\n')}\n`);
