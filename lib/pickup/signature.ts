/** The box a signature is drawn in. */
export const SIGNATURE_BOX = { width: 600, height: 200 };

/** Longer than anybody signs; more is not a signature. */
export const MOST_SIGNATURE = 20_000;

/** Moves and lines between whole numbers: M12 40L13 44L… and nothing else that a page would draw. */
export const SIGNATURE_PATH = /^(?:M\d{1,3} \d{1,3}(?:L\d{1,3} \d{1,3})*)+$/;

export interface PenPoint {
  x: number;
  y: number;
}

const within = (value: number, most: number) => Math.min(most, Math.max(0, Math.round(value)));
const pointOf = ({ x, y }: PenPoint) => `${within(x, SIGNATURE_BOX.width)} ${within(y, SIGNATURE_BOX.height)}`;

/** Strokes as an SVG path; a tap is a line to itself, so that it is drawn. Empty without strokes. */
export const signaturePath = (strokes: readonly (readonly PenPoint[])[]): string =>
  strokes
    .filter((stroke) => stroke.length > 0)
    .map((stroke) => `M${(stroke.length === 1 ? [...stroke, ...stroke] : stroke).map(pointOf).join('L')}`)
    .join('');

/** Why somebody who was asked for a signature gave none. */
export const signatureSkips = ['declined', 'unable', 'not_here'] as const;
export type SignatureSkip = (typeof signatureSkips)[number];
