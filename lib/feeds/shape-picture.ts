import sharp from 'sharp';
import { type PictureShape, pictureSizes } from './picture-sizes';

/** 生成, the ground behind pictures everywhere in the shop. */
const GROUND = '#efeae1';
/** Drawings are drawn at twice their own size first, so that none is blown up. */
const DENSITY = 144;
/** More is no picture of goods but a bomb. */
const MOST_PIXELS = 80_000_000;

/** All of a picture on a ground of that shape, as JPEG. Throws when it cannot be read as one. */
export function shapePicture(bytes: Uint8Array, shape: PictureShape): Promise<Buffer> {
  return sharp(bytes, { density: DENSITY, limitInputPixels: MOST_PIXELS })
    .rotate()
    .resize({ ...pictureSizes[shape], fit: 'contain', background: GROUND })
    .flatten({ background: GROUND })
    .jpeg({ quality: 84, mozjpeg: true })
    .toBuffer();
}
