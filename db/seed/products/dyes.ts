import type { Dye } from '../pictures/paint';
import type { Both, SeedColor } from './types';

/** What each dye is called on the shelf; a product that is not dyed (wood, glass, bare steel) names its own. */
const DYE_NAMES: Record<Dye, Both> = {
  kinari: { ja: '生成り', en: 'Natural' },
  kon: { ja: '紺', en: 'Navy' },
  sumi: { ja: '墨', en: 'Charcoal' },
  karashi: { ja: 'からし', en: 'Mustard' },
  renga: { ja: 'れんが', en: 'Brick' },
  matsuba: { ja: '松葉', en: 'Pine' },
  haizakura: { ja: '灰桜', en: 'Ash pink' },
  nando: { ja: '納戸', en: 'Deep teal' },
  shiro: { ja: '白', en: 'White' },
  kuri: { ja: '栗', en: 'Chestnut' },
  hai: { ja: '灰', en: 'Grey' },
  gin: { ja: '銀', en: 'Silver' },
};

/** Colourways in the order they are shown, under the usual names. */
export const dyed = (...dyes: Dye[]): SeedColor[] => dyes.map((dye) => ({ dye, label: DYE_NAMES[dye] }));
