'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { labelledPlace } from '@/lib/pickup/labels';
import { scannedCode } from '@/lib/pickup/scanned-code';
import { Button } from '../ui/button';
import { loadQrReader } from './qr-reader';

const EVERY_MS = 180;
const NEXT_MS = 1_500;

/** What is held before the camera, and what is meant by it; null for codes of another kind. */
const readers = {
  customer: scannedCode,
  place: labelledPlace,
  article: (raw: string) => raw.trim() || null,
  purchase: (raw: string) => raw.trim() || null,
};

interface CodeCameraProps {
  of: keyof typeof readers;
  /** Goes on after a code, for the next one. */
  again?: boolean;
  onCode(code: string): void;
  onClose(): void;
}

/** Reads codes off a screen, paper or goods with the back camera. */
export function CodeCamera({ of, again, onCode, onClose }: CodeCameraProps) {
  const t = useTranslations('staff');
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<'opening' | 'looking' | 'refused' | 'other'>('opening');
  const found = useRef(onCode);
  found.current = onCode;
  const asked = useRef({ read: readers[of], again });

  useEffect(() => {
    let ended = false;
    let stream: MediaStream | null = null;
    const stop = () => {
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
    const look = async () => {
      // Absent where the page did not come over a secure connection.
      if (!navigator.mediaDevices) return setState('refused');
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      const [reader, picture] = [await loadQrReader(), video.current];
      if (ended || !picture) return;
      picture.srcObject = stream;
      await picture.play();
      setState('looking');
      while (!ended) {
        const codes = await reader.detect(picture).catch(() => []);
        for (const { rawValue } of codes) {
          const code = asked.current.read(rawValue);
          if (!code || ended) {
            if (!ended) setState('other');
            continue;
          }
          found.current(code);
          if (!asked.current.again) return;
          setState('looking');
          // Time to take it away again: it is one unit, not as many as there are looks.
          await new Promise((resolve) => setTimeout(resolve, NEXT_MS));
        }
        await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
      }
    };
    look()
      .catch(() => !ended && setState('refused'))
      .finally(() => ended && stop());
    return () => {
      ended = true;
      stop();
    };
  }, []);

  return (
    <div className="camera">
      {state !== 'refused' && <video ref={video} playsInline muted />}
      <p className="small" role="status">
        {state === 'opening' ? t('camera.opening') : t(`camera.${state}.${of}`)}
      </p>
      <Button kind="quiet" wide onClick={onClose}>
        {t(`camera.close.${of}`)}
      </Button>
    </div>
  );
}
