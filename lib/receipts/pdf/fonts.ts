import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const FAMILY = '@expo-google-fonts/noto-sans-jp';

export interface Fonts {
  regular: Buffer;
  bold: Buffer;
}

let known: Promise<Fonts> | null = null;

/**
 * Whole faces, of which only the letters used are put into a file; those of the web are slices no PDF can be made from.
 * Read once a process: they are five megabytes each.
 */
export function fonts(): Promise<Fonts> {
  known ??= readFonts().catch((error) => {
    known = null;
    throw error;
  });
  return known;
}

async function readFonts(): Promise<Fonts> {
  const require = createRequire(join(/* turbopackIgnore: true */ process.cwd(), 'package.json'));
  const face = (name: string) =>
    readFile(/* turbopackIgnore: true */ require.resolve(`${FAMILY}/${name}/NotoSansJP_${name}.ttf`));
  const [regular, bold] = await Promise.all([face('400Regular'), face('700Bold')]);
  return { regular, bold };
}
