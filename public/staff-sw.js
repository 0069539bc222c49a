// The counter without a connection: its pages open as they were last seen, and fill themselves from what the device
// keeps. Nothing else of the shop passes through here, and nothing that changes anything.
const PAGES = 'staff-pages-1';
const FILES = 'staff-files-1';
const MOST_FILES = 400;

/** Never changes under its address: what a build or the catalogue made. */
const isFile = (path) => /^\/(?:_next\/static|media)\//.test(path) || /\.(?:svg|woff2|webmanifest)$/.test(path);
const isPage = (path) => /^(?:\/en)?\/staff(?:\/|$)/.test(path);
const homeOf = (path) => (path.startsWith('/en/') ? '/en/staff' : '/staff');

/** A page that answered for itself: not the sign-in it was sent on to, nor an error. */
const isGood = (response) => response.ok && !response.redirected;

/** Grows when somebody signs out: what was asked for before is not kept after. */
let shift = 0;

async function forget() {
  shift++;
  await caches.delete(PAGES);
}

async function keepPage(path) {
  const mine = shift;
  const response = await fetch(path, { credentials: 'same-origin' });
  if (!isGood(response) || mine !== shift) return;
  const text = await response.clone().text();
  const files = text.match(/\/_next\/static\/[^"'\\ )<>]+/g) ?? [];
  // A page without what it is made of would stand there and do nothing.
  await keepFiles([...new Set(files)]);
  if (mine === shift) await (await caches.open(PAGES)).put(path, response);
}

async function keepFiles(addresses) {
  const cache = await caches.open(FILES);
  for (const address of addresses) {
    const { origin, pathname } = new URL(address, location.origin);
    if (origin === location.origin && isFile(pathname) && !(await cache.match(address))) {
      await cache.add(address).catch(() => {});
    }
  }
  const kept = await cache.keys();
  await Promise.all(kept.slice(0, Math.max(0, kept.length - MOST_FILES)).map((request) => cache.delete(request)));
}

async function page(request, path) {
  const mine = shift;
  try {
    const response = await fetch(request);
    if (isGood(response) && mine === shift) await (await caches.open(PAGES)).put(path, response.clone());
    return response;
  } catch (error) {
    const cache = await caches.open(PAGES);
    const kept = await cache.match(path);
    if (kept) return kept;
    const home = homeOf(path);
    if (path !== home && (await cache.match(home))) return Response.redirect(home);
    throw error;
  }
}

async function file(request) {
  const cache = await caches.open(FILES);
  const kept = await cache.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await cache.put(request, response.clone());
  return response;
}

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => {
  const { pages, files } = event.data;
  if (!pages) return event.waitUntil(forget());
  const work = Promise.all([...pages.map((path) => keepPage(path).catch(() => {})), keepFiles(files)]);
  event.waitUntil(work);
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate' && isPage(pathname) && !pathname.endsWith('/sign-in')) {
    event.respondWith(page(request, pathname));
  } else if (isFile(pathname)) event.respondWith(file(request));
});
