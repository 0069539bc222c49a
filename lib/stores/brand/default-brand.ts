import type { Brand } from './types';

/** What app/styles/tokens.css is written with. */
export const OWN_ACCENT = '#0f5365';

/** The shop's name and look until a merchant decides. */
export const defaultBrand: Brand = {
  name: { ja: 'ひびの', en: 'Hibino' },
  tagline: null,
  description: null,
  logo: { url: '/logo-hibino.svg', width: 133, height: 30, alt: { ja: 'ひびの', en: 'Hibino' } },
  accent: OWN_ACCENT,
  font: 'gothic',
};
