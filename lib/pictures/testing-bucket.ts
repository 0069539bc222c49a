import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** The signature a request should carry (AWS Signature Version 4), by the secret and what it says it signed. */
function signatureOf({ method, url, headers }: IncomingMessage, secret: string): string {
  const { scope = '', signed = '' } =
    /Credential=[^/]+\/(?<scope>[^,]+), SignedHeaders=(?<signed>[^,]+)/.exec(headers.authorization ?? '')?.groups ?? {};
  const names = signed.split(';').map((name) => `${name}:${headers[name]}\n`);
  const request = [method, url, '', names.join(''), signed, headers['x-amz-content-sha256']].join('\n');
  const text = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(request)].join('\n');
  const key = scope.split('/').reduce<string | Buffer>((before, part) => hmac(before, part), `AWS4${secret}`);
  return hmac(key, text).toString('hex');
}

/** A server that speaks S3's PUT, GET and DELETE of objects, and believes only what is signed by `secret`. */
export async function openBucket(secret: string) {
  const objects = new Map<string, Buffer>();
  const broken: number[] = [];
  const server = createServer(async (request, answer) => {
    const { method, url = '' } = request;
    const body = await buffer(request);
    const isSigned = request.headers.authorization?.endsWith(`Signature=${signatureOf(request, secret)}`);
    const status = broken.shift() ?? (isSigned ? undefined : 403);
    if (status) return answer.writeHead(status).end();
    if (method === 'PUT') objects.set(url, body);
    if (method === 'DELETE') objects.delete(url);
    const found = objects.get(url);
    answer.writeHead(method === 'DELETE' ? 204 : found ? 200 : 404).end(method === 'GET' ? found : undefined);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    objects,
    /** Statuses of the next answers, whatever is asked. */
    broken,
    close: () => new Promise((closed) => server.close(closed)),
  };
}
