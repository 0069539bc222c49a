import type { Dye } from '../pictures/paint';
import type { Both, SeedColor } from './types';

/** What the shop calls its dyes, the same on every article. */
const dyeNames: Record<Dye, Both> = {
  kinari: { ja: '生成り', en: 'Undyed' },
  kon: { ja: '紺', en: 'Navy' },
  sumi: { ja: '墨', en: 'Ink' },
  karashi: { ja: 'からし', en: 'Mustard' },
  renga: { ja: 'れんが', en: 'Brick' },
  matsuba: { ja: '松葉', en: 'Pine' },
  haizakura: { ja: '灰桜', en: 'Ash rose' },
  nando: { ja: '納戸', en: 'Deep teal' },
  shiro: { ja: '白', en: 'White' },
  kuri: { ja: '栗', en: 'Chestnut' },
  hai: { ja: '灰', en: 'Grey' },
  gin: { ja: '銀', en: 'Silver' },
};

/** Colours of an article, in the order they are offered. */
export const dyed = (...dyes: Dye[]): SeedColor[] => dyes.map((dye) => ({ dye, label: dyeNames[dye] }));
