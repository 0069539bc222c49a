import type { SubscribePushInput } from '@/lib/notify/choice/input';

type Subscription = Pick<SubscribePushInput, 'endpoint' | 'keys'>;

/** Asks for permission and gives the address by which this browser is reached; or why there is none. */
export async function askBrowser(publicKey: string): Promise<Subscription | 'denied' | 'unsupported'> {
  if (!('serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window)) return 'unsupported';
  if ((await Notification.requestPermission()) !== 'granted') return 'denied';
  const { pushManager } = await worker();
  const subscription = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey });
  const { endpoint = '', keys = {} } = subscription.toJSON();
  return { endpoint, keys: { p256dh: keys.p256dh ?? '', auth: keys.auth ?? '' } };
}

/** The one that is here already brings ours in; where there is none, ours serves alone. */
async function worker(): Promise<ServiceWorkerRegistration> {
  if (!(await navigator.serviceWorker.getRegistration('/'))) await navigator.serviceWorker.register('/push-sw.js');
  return navigator.serviceWorker.ready;
}
