const SIZE = 16;

function drawn(letter: string, family: string): string {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = SIZE;
  const pen = canvas.getContext('2d');
  if (!pen) return letter;
  pen.font = `${SIZE}px ${family}`;
  pen.textBaseline = 'top';
  pen.fillText(letter, 0, 0);
  return pen.getImageData(0, 0, SIZE, SIZE).data.join();
}

/** Without a Japanese font every kanji is drawn as the same empty box. */
export function lacksJapanese(): boolean {
  const { fontFamily } = getComputedStyle(document.body);
  return drawn('永', fontFamily) === drawn('鬱', fontFamily);
}
