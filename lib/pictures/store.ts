import { env } from '../env';
import { bucketStore } from './bucket';
import { folderStore } from './folder';
import type { PictureStore } from './types';

/** Where this shop keeps its pictures: the bucket it was told of, or else a folder. */
export function pictureStore(): PictureStore {
  if (!env.S3_BUCKET) return folderStore(env.IMAGE_DIR);
  return bucketStore({
    endpoint: env.S3_ENDPOINT,
    region: env.S3_REGION,
    name: env.S3_BUCKET,
    accessKeyId: env.S3_ACCESS_KEY_ID,
    secretAccessKey: env.S3_SECRET_ACCESS_KEY,
    timeoutMs: env.VENDOR_TIMEOUT_MS,
  });
}
