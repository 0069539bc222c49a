import { builtIn, type Home, type HomeBlock } from './types';

const plainBlock = (kind: (typeof builtIn)[number]): HomeBlock =>
  kind === 'hero'
    ? { id: kind, kind, shown: true, title: null, text: null, picture: null, link: null }
    : { id: kind, kind, shown: true };

/** The home page as it comes. */
export const defaultHome: Home = { blocks: builtIn.map(plainBlock) };
