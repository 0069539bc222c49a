import { qrPath } from './qr-path';

/** A QR code drawn on the server: no script, sharp at any size, with its quiet zone. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { viewBox, path } = qrPath(text);
  return (
    <svg className="qr" role="img" aria-label={label} viewBox={viewBox} shapeRendering="crispEdges">
      <path fill="currentColor" d={path} />
    </svg>
  );
}
