'use client';

import { useTranslations } from 'next-intl';
import { type PointerEvent, useEffect, useId, useRef, useState } from 'react';
import type { ImageForm } from '@/lib/catalog/editing/types';
import type { Result } from '@/lib/result';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { useSave } from '../editing/use-save';

/** Shares of the whole from its upper left, 0 to 1. */
export interface CropShares {
  left: number;
  top: number;
  width: number;
  height: number;
}

interface Kept {
  url: string;
  width: number;
  height: number;
}

interface CropDialogProps {
  image: ImageForm;
  crop: (input: { url: string; crop: CropShares }) => Promise<Result<Kept>>;
  onDone: (kept: Kept) => void;
  onClose: () => void;
}

const LEAST = 0.05;
const between = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);

/** The part of a picture that a pointer was drawn over, or all of it that has these proportions. */
export function CropDialog({ image, crop, onDone, onClose }: CropDialogProps) {
  const t = useTranslations('adminCatalogue.crop');
  const refusal = useTranslations('refusal');
  const title = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [part, setPart] = useState<CropShares>({ left: 0.1, top: 0.1, width: 0.8, height: 0.8 });
  // Closed rather than taken away: the button that opened it has the focus again.
  const { answer, unsent, busy, send } = useSave(crop, (kept) => {
    onDone(kept);
    dialog.current?.close();
  });
  useEffect(() => dialog.current?.showModal(), []);
  const square = () => {
    const [width, height] = [image.width ?? 1, image.height ?? 1];
    const side = Math.min(width, height);
    setPart({
      ...{ width: side / width, height: side / height },
      ...{ left: (1 - side / width) / 2, top: (1 - side / height) / 2 },
    });
  };
  const code = unsent ?? (answer?.ok === false ? answer.code : null);
  return (
    <dialog ref={dialog} className="crop" aria-labelledby={title} onClose={onClose}>
      <h2 id={title}>{t('title')}</h2>
      <p className="small soft">{t('help')}</p>
      <CropFrame url={image.url} part={part} onChange={setPart} />
      <CropSides part={part} onChange={setPart} />
      {code && (
        <p className="err" role="alert">
          <Icon name="triangle-alert" size="s" />
          {refusal.has(code) ? refusal(code) : refusal('unexpected')}
        </p>
      )}
      <div className="crop-acts">
        <Button busy={busy} small onClick={() => send({ url: image.url, crop: part })}>
          {t('act')}
        </Button>
        <Button kind="quiet" small onClick={square}>
          {t('square')}
        </Button>
        <Button kind="quiet" small onClick={() => dialog.current?.close()}>
          {t('cancel')}
        </Button>
      </div>
    </dialog>
  );
}

const percent = (share: number) => `${share * 100}%`;

function CropFrame({ url, part, onChange }: { url: string; part: CropShares; onChange: (part: CropShares) => void }) {
  const begun = useRef<{ x: number; y: number } | null>(null);
  const placeOf = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    return {
      x: between((event.clientX - box.left) / box.width, 0, 1),
      y: between((event.clientY - box.top) / box.height, 0, 1),
    };
  };
  const draw = (event: PointerEvent<HTMLDivElement>) => {
    const from = begun.current;
    if (!from) return;
    const to = placeOf(event);
    const [left, top] = [Math.min(from.x, to.x), Math.min(from.y, to.y)];
    const [width, height] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)];
    if (width >= LEAST && height >= LEAST) onChange({ left, top, width, height });
  };
  return (
    <div
      className="crop-frame"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        begun.current = placeOf(event);
      }}
      onPointerMove={draw}
      onPointerUp={() => {
        begun.current = null;
      }}
    >
      <img src={url} alt="" draggable={false} />
      <span
        className="crop-part"
        style={{
          left: percent(part.left),
          top: percent(part.top),
          width: percent(part.width),
          height: percent(part.height),
        }}
      />
    </div>
  );
}

/** The same by the keyboard: where each edge stands, in per cent. */
function CropSides({ part, onChange }: { part: CropShares; onChange: (part: CropShares) => void }) {
  const t = useTranslations('adminCatalogue.crop');
  const edges = {
    left: part.left,
    right: part.left + part.width,
    top: part.top,
    bottom: part.top + part.height,
  };
  const set = (edge: keyof typeof edges, typed: string) => {
    const value = between(Number(typed) / 100, 0, 1);
    const next = { ...edges, [edge]: value };
    const [width, height] = [next.right - next.left, next.bottom - next.top];
    if (width >= LEAST && height >= LEAST) onChange({ left: next.left, top: next.top, width, height });
  };
  return (
    <div className="crop-sides">
      {(Object.keys(edges) as (keyof typeof edges)[]).map((edge) => (
        <label key={edge}>
          {t(edge)}
          <input
            type="range"
            min={0}
            max={100}
            value={Math.round(edges[edge] * 100)}
            onChange={(event) => set(edge, event.target.value)}
          />
        </label>
      ))}
    </div>
  );
}
