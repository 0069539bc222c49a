import { AwsClient } from 'aws4fetch';
import type { PictureStore } from './types';

export interface Bucket {
  /** Of the service, without the bucket's name: https://s3.ap-northeast-1.amazonaws.com */
  endpoint: string;
  region: string;
  name: string;
  accessKeyId: string;
  secretAccessKey: string;
  /** An answer that has not come by then is given up. */
  timeoutMs: number;
}

const RETRIES = 2;

/** Pictures in a bucket of S3, or of what speaks as it does (MinIO, R2 and others), addressed by path. */
export function bucketStore({ endpoint, region, name, accessKeyId, secretAccessKey, timeoutMs }: Bucket): PictureStore {
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: RETRIES });
  const ask = async (method: string, key: string, body?: Uint8Array<ArrayBuffer>): Promise<Response | null> => {
    const url = `${endpoint.replace(/\/$/, '')}/${name}/${key}`;
    const answer = await client.fetch(url, { method, ...(body && { body }), signal: AbortSignal.timeout(timeoutMs) });
    if (answer.ok) return answer;
    await answer.body?.cancel();
    if (answer.status === 404) return null;
    throw new Error(`${method} of a picture: ${answer.status}`);
  };
  return {
    async read(key) {
      const answer = await ask('GET', key);
      return answer && new Uint8Array(await answer.arrayBuffer());
    },
    async write(key, bytes) {
      if (!(await ask('PUT', key, new Uint8Array(bytes)))) throw new Error('PUT of a picture: no such bucket');
    },
    async remove(key) {
      await ask('DELETE', key);
    },
  };
}
