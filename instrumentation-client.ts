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

/**
 * Fetches the bundled Noto Sans JP where the machine has no Japanese font at all. Its style sheet alone, which says in
 * which of 120 files each letter lies, is 30 kB: too much for the phones and desktops that have such a font, so it is
 * asked for only when a look at two letters shows that there is none. (Safari knows no idle time, and lacks no font.)
 */
window.requestIdleCallback?.(() => {
  if (lacksJapanese()) void import('@fontsource-variable/noto-sans-jp/wght.css');
});
