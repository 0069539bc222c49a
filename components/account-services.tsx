'use client';

import { useState } from 'react';
import { signInWith } from './sign-in-with';
import { Button } from './ui/button';
import { Icon } from './ui/icon';

type Service = 'line' | 'google';

interface AccountServicesProps {
  services: readonly { service: Service; words: string }[];
  /** Where to go on. */
  to: string;
  /** Said when the other service cannot be reached. */
  unexpected: string;
}

/** Signing in elsewhere instead, or joining such an account to this one. */
export function AccountServices({ services, to, unexpected }: AccountServicesProps) {
  const [busy, setBusy] = useState<Service | null>(null);
  const [failed, setFailed] = useState(false);
  const press = async (service: Service) => {
    setBusy(service);
    setFailed(false);
    await signInWith(service, { to });
    setBusy(null);
    setFailed(true);
  };
  return (
    <div className="services">
      {failed && (
        <p className="note kaki" role="alert">
          <Icon name="triangle-alert" size="s" />
          {unexpected}
        </p>
      )}
      {services.map(({ service, words }) => (
        <Button key={service} kind="quiet" wide busy={busy === service} onClick={() => press(service)}>
          {words}
        </Button>
      ))}
    </div>
  );
}
