import { type ClientRequest, get, type IncomingMessage } from 'node:http';

/** An open tracking page: what it was told last, and whoever waits for the next word. */
export interface OpenPage {
  token: string;
  /** Resolves with when (performance.now) the next change is told. */
  nextChange: () => Promise<number>;
  close: () => void;
}

const versionIn = (text: string) => text.match(/^data: (.+)$/m)?.[1];

/** Opens the stream a tracking page listens to, as a browser does; resolves once it has been told how things stand. */
function openPage(shop: string, token: string): Promise<OpenPage> {
  return new Promise((resolve, reject) => {
    let known: string | null = null;
    let tell: (at: number) => void = () => {};
    const page = (request: ClientRequest): OpenPage => ({
      token,
      nextChange: () =>
        new Promise((told) => {
          tell = told;
        }),
      close: () => request.destroy(),
    });
    const listen = (response: IncomingMessage) => {
      if (response.statusCode !== 200) return reject(new Error(`a page's stream answered ${response.statusCode}`));
      response.setEncoding('utf8');
      response.on('data', (text: string) => {
        const version = versionIn(text);
        if (!version) return;
        if (known === null) resolve(page(request));
        else if (version !== known) tell(performance.now());
        known = version;
      });
      response.on('error', () => {});
    };
    const headers = { accept: 'text/event-stream' };
    const request = get(`${shop}/api/orders/${token}/live`, { agent: false, headers }, listen);
    request.on('error', (error) => known === null && reject(error));
  });
}

const AT_ONCE = 50;

/** Opens them all, a few at a time. */
export async function openPages(shop: string, tokens: readonly string[]): Promise<OpenPage[]> {
  const pages: OpenPage[] = [];
  for (let from = 0; from < tokens.length; from += AT_ONCE) {
    const some = tokens.slice(from, from + AT_ONCE);
    pages.push(...(await Promise.all(some.map((token) => openPage(shop, token)))));
  }
  return pages;
}
