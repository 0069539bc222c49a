import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Asked {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

interface Answer {
  status: number;
  headers?: Record<string, string>;
  json?: unknown;
}

/** 'silence': the vendor takes the call and never answers. 'hang up': it takes it, and the line breaks. */
type Reply = Answer | 'silence' | 'hang up';

/** A vendor's server for tests: keeps what it was asked, and replies as `reply` says. */
export async function openVendor(reply: (asked: Asked) => Reply) {
  const asked: Asked[] = [];
  const vendor = { url: '', asked, reply, close: () => {} };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method = '', url: path = '', headers } = request;
    const call = { method, path, headers, body: Buffer.concat(chunks).toString('latin1') };
    asked.push(call);
    const answer = vendor.reply(call);
    if (answer === 'silence') return;
    if (answer === 'hang up') return void request.socket.destroy();
    response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
    response.end(answer.json === undefined ? '' : JSON.stringify(answer.json));
  });
  await new Promise<void>((opened) => server.listen(0, '127.0.0.1', opened));
  vendor.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  vendor.close = () => {
    server.closeAllConnections();
    server.close();
  };
  return vendor;
}
