// Stands in for one tracking page while there is no connection. Its scope is that page alone, and it keeps nothing by
// itself: the page puts there what may be shown (components/offline-keeper.tsx).
const CACHE = 'uketori-orders';
// A network that does not answer by then is none.
const PATIENCE_MS = 5000;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  const page = new URL(self.registration.scope).pathname;
  const { request } = event;
  if (request.mode !== 'navigate' || new URL(request.url).pathname !== page) return;
  event.respondWith(inTime(fetch(request)).catch((error) => kept(page, error)));
});

function inTime(answer) {
  const late = new Promise((_, refuse) => setTimeout(() => refuse(new Error('late')), PATIENCE_MS));
  return Promise.race([answer, late]);
}

/** What the page left there, until the order can be collected no more. */
async function kept(page, error) {
  const cache = await caches.open(CACHE);
  const answer = await cache.match(page);
  if (!answer) throw error;
  if (Date.parse(answer.headers.get('x-keep-until')) > Date.now()) return answer;
  await cache.delete(page);
  throw error;
}
