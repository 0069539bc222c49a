import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { BrandFont } from '../../stores/brand/fonts';

/** A face that is in the house: a server has no fonts of its own. */
export interface Face {
  /** As the face calls itself. */
  family: string;
  file: string;
  /** Pixels put between two lines of 100 px: each face brings other air. */
  leading: number;
}

const faces = {
  noto: ['Noto Sans JP Bold', 'noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf', -12],
  notoText: ['Noto Sans JP', 'noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf', -6],
  gothic: ['BIZ UDPGothic Bold', 'biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf', 28],
  gothicText: ['BIZ UDPGothic', 'biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf', 42],
  mincho: ['BIZ UDPMincho Bold', 'biz-udpmincho/700Bold/BIZUDPMincho_700Bold.ttf', 28],
  minchoText: ['BIZ UDPMincho', 'biz-udpmincho/400Regular/BIZUDPMincho_400Regular.ttf', 42],
} as const satisfies Record<string, readonly [string, string, number]>;

const pairs: Record<BrandFont, { heads: keyof typeof faces; text: keyof typeof faces }> = {
  gothic: { heads: 'noto', text: 'notoText' },
  ud: { heads: 'gothic', text: 'gothicText' },
  heads: { heads: 'mincho', text: 'notoText' },
  mincho: { heads: 'mincho', text: 'minchoText' },
};

function faceOf(name: keyof typeof faces): Face {
  const [family, path, leading] = faces[name];
  const require = createRequire(join(/* turbopackIgnore: true */ process.cwd(), 'package.json'));
  const file = require.resolve(/* turbopackIgnore: true */ `@expo-google-fonts/${path}`);
  return { family, file, leading };
}

/** The faces of a brand's letters, nearest to those people have on their machines. */
export const facesOf = (font: BrandFont): { heads: Face; text: Face } => ({
  heads: faceOf(pairs[font].heads),
  text: faceOf(pairs[font].text),
});
