import { dye, tones } from './paint';

const box = (x: number, y: number, width: number, height: number, fill: string) =>
  `<path fill="${fill}" d="M${x} ${y}h${width}v${height}h${-width}z"/>`;

/** The front of a shop as it is found from the street: awning, door, two windows, the shop's sign. */
export function entrance(): string {
  const [wall, cloth, wood, glass] = [dye.kinari, dye.nando, dye.renga, dye.gin].map(tones);
  if (!wall || !cloth || !wood || !glass) throw new Error('a dye is missing');
  const stripes = Array.from({ length: 10 }, (_, i) => box(80 + i * 64, 128, 64, 58, i % 2 === 0 ? cloth.b : wall.l));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 450">
${box(0, 0, 800, 450, wall.l)}${box(0, 380, 800, 70, wall.s)}
${box(60, 40, 680, 340, wall.b)}${box(740, 60, 24, 320, wall.s)}
${box(60, 40, 680, 72, cloth.s)}${box(340, 62, 120, 28, wall.l)}
${box(120, 186, 200, 150, glass.l)}${box(120, 186, 100, 150, glass.b)}
${box(480, 186, 200, 150, glass.l)}${box(480, 186, 100, 150, glass.b)}
${box(348, 186, 104, 194, wood.b)}${box(356, 198, 42, 170, glass.l)}${box(402, 198, 42, 170, glass.b)}
${box(108, 336, 224, 14, wood.s)}${box(468, 336, 224, 14, wood.s)}
${stripes.join('')}${box(80, 186, 640, 8, cloth.d)}
</svg>`;
}
