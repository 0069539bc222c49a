import { env } from '../env';

/** Where the browser takes map tiles from, and whom it names for them; an empty address means none. */
export const mapTiles = () => ({ url: env.TILE_URL, credit: env.TILE_CREDIT });
