'use client';

import { useEffect, useRef, useState } from 'react';

interface PreviewFrameProps {
  name: string;
  address: string;
  /** Pixels the page is laid out for; shown smaller where there is less room. */
  width: 390 | 1280;
}

const HEIGHT = { 390: 780, 1280: 900 } as const;

/** The true page, as wide as on its device. */
export function PreviewFrame({ name, address, width }: PreviewFrameProps) {
  const room = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState<number | null>(null);
  useEffect(() => {
    if (!room.current) return;
    const fit = new ResizeObserver(([entry]) => entry && setScale(Math.min(1, entry.contentRect.width / width)));
    fit.observe(room.current);
    return () => fit.disconnect();
  }, [width]);
  const height = HEIGHT[width];
  // Only once measured: what the server sends may carry no styles of its own (CSP).
  const fitted = scale !== null && {
    room: { height: height * scale },
    page: { transform: `scale(${scale})` },
  };
  return (
    <figure className={`frame w${width}`}>
      <figcaption className="small soft">
        {name} · {width} px
      </figcaption>
      <div ref={room} className="frame-room" style={fitted ? fitted.room : undefined}>
        <iframe title={name} src={address} width={width} height={height} style={fitted ? fitted.page : undefined} />
      </div>
    </figure>
  );
}
