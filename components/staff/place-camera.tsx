'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '../ui/button';
import { CodeCamera } from './code-camera';

/** The label of a place by camera, for devices without a scanner. */
export function PlaceCamera({ onPlace }: { onPlace(shelf: string): void }) {
  const t = useTranslations('pick.label');
  const [open, setOpen] = useState(false);
  const read = (shelf: string) => {
    setOpen(false);
    onPlace(shelf);
  };
  return open ? (
    <CodeCamera of="place" onCode={read} onClose={() => setOpen(false)} />
  ) : (
    <Button kind="quiet" wide icon="scan-line" onClick={() => setOpen(true)}>
      {t('read')}
    </Button>
  );
}
