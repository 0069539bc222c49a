import { both, localized } from '../../catalog/editing/text';
import type { Localized } from '../../locale';
import type { PictureForm } from './input';
import type { Picture } from './types';

type Described = Picture & { alt: Localized };

/** As it is kept; what it shows falls back on words that are never missing. */
export const describedPicture = ({ alt, ...picture }: PictureForm, otherwise: Localized): Described => ({
  ...picture,
  alt: localized(alt) ?? otherwise,
});

/** As its editor shows it. */
export const pictureFormOf = ({ alt, ...picture }: Described): PictureForm => ({ ...picture, alt: both(alt) });
