'use client';

import { clockWords } from '@/lib/time';
import { fill } from './fill';
import { useProduct } from './product-choice';
import { Icon } from './ui/icon';

/** On top of the page while there is no connection; goes by itself when it is back. */
export function ProductOffline() {
  const { lost, seenAt, rows, storeCode, locale, words } = useProduct();
  const zone = (rows?.find(({ code }) => code === storeCode) ?? rows?.[0])?.zone;
  const sentence =
    seenAt && zone ? fill(words.offline, { clock: clockWords(seenAt, zone, locale) }) : words.offlineFirst;
  return (
    <div role="status" className="offline-place">
      {lost && (
        <p className="offline">
          <Icon name="wifi-off" size="s" />
          {sentence}
        </p>
      )}
    </div>
  );
}
