'use client';

import { useTranslations } from 'next-intl';
import { type PointerEvent, useState } from 'react';
import {
  type PenPoint,
  SIGNATURE_BOX,
  type SignatureSkip,
  signaturePath,
  signatureSkips,
} from '@/lib/pickup/signature';
import { Button } from '../ui/button';

export interface Signed {
  signature?: string;
  signatureSkipped?: SignatureSkip;
}

interface SignaturePadProps {
  onChange(signed: Signed): void;
}

function pointOf(event: PointerEvent<SVGSVGElement>): PenPoint {
  const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
  const { width: wide, height: high } = SIGNATURE_BOX;
  return { x: ((event.clientX - left) / width) * wide, y: ((event.clientY - top) / height) * high };
}

/** A name by finger or pen; or, as not everybody can or will, why there is none. */
export function SignaturePad({ onChange }: SignaturePadProps) {
  const t = useTranslations('counter.sign');
  const [strokes, setStrokes] = useState<PenPoint[][]>([]);
  const [skipped, setSkipped] = useState<SignatureSkip | ''>('');
  const draw = (next: PenPoint[][]) => {
    setStrokes(next);
    setSkipped('');
    onChange(next.length > 0 ? { signature: signaturePath(next) } : {});
  };
  const begin = (event: PointerEvent<SVGSVGElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    draw([...strokes, [pointOf(event)]]);
  };
  const go = (event: PointerEvent<SVGSVGElement>) => {
    const last = strokes.at(-1);
    if (last && event.currentTarget.hasPointerCapture(event.pointerId)) {
      draw([...strokes.slice(0, -1), [...last, pointOf(event)]]);
    }
  };
  const skip = (reason: SignatureSkip | '') => {
    setStrokes([]);
    setSkipped(reason);
    onChange(reason ? { signatureSkipped: reason } : {});
  };
  return (
    <fieldset className="signature">
      <legend>{t('label')}</legend>
      <svg
        role="img"
        aria-label={t('pad')}
        viewBox={`0 0 ${SIGNATURE_BOX.width} ${SIGNATURE_BOX.height}`}
        onPointerDown={begin}
        onPointerMove={go}
      >
        <path d={signaturePath(strokes)} />
      </svg>
      <div className="row between">
        <select
          className="box"
          aria-label={t('reason')}
          value={skipped}
          onChange={({ target }) => skip(signatureSkips.find((one) => one === target.value) ?? '')}
        >
          <option value="">{t('without')}</option>
          {signatureSkips.map((reason) => (
            <option key={reason} value={reason}>
              {t(reason)}
            </option>
          ))}
        </select>
        <Button kind="quiet" small onClick={() => draw([])} aria-disabled={strokes.length === 0 || undefined}>
          {t('clear')}
        </Button>
      </div>
    </fieldset>
  );
}
