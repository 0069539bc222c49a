// What the shop tells by push. A worker of its own, or brought into another by importScripts.
self.addEventListener('push', (event) => {
  if (!event.data) return;
  const { title, body, tag, lang, url } = event.data.json();
  event.waitUntil(
    self.registration.showNotification(title, { body, tag, lang, icon: '/mark-uketori.svg', data: { url } }),
  );
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data.url));
});

/** The page of the order comes to the front where it is open already. */
async function open(url) {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const there = windows.find((window) => window.url === url);
  return there ? there.focus() : self.clients.openWindow(url);
}
