'use client';

import { useEffect, useState } from 'react';
import { Button } from './ui/button';
import { Icon } from './ui/icon';

/** What some browsers offer: asking, at a tap, to be put on the home screen. */
interface InstallPrompt extends Event {
  prompt(): Promise<unknown>;
}

/** The order’s page among the apps of a phone. */
export function OrderInstall({ words }: { words: { summary: string; how: string; button: string } }) {
  const [offered, setOffered] = useState<InstallPrompt | null>(null);
  useEffect(() => {
    const keep = (event: Event) => {
      event.preventDefault();
      setOffered(event as InstallPrompt);
    };
    window.addEventListener('beforeinstallprompt', keep);
    return () => window.removeEventListener('beforeinstallprompt', keep);
  }, []);
  return (
    <details className="act-fold install">
      <summary>
        <Icon name="plus" size="s" />
        {words.summary}
        <Icon name="chevron-down" size="xs" />
      </summary>
      <div className="install-how">
        <p className="small soft">{words.how}</p>
        {offered && (
          <Button kind="quiet" wide onClick={() => void offered.prompt()}>
            {words.button}
          </Button>
        )}
      </div>
    </details>
  );
}
