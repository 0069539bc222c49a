import { lacksJapanese } from './components/japanese-font';

/**
 * Fetches the bundled Noto Sans JP where the machine has no Japanese font at all. Its style sheet alone, which says in
 * which of 120 files each letter lies, is 30 kB: too much for the phones and desktops that have such a font, so it is
 * asked for only when a look at two letters shows that there is none. (Safari knows no idle time, and lacks no font.)
 */
window.requestIdleCallback?.(() => {
  if (lacksJapanese()) void import('@fontsource-variable/noto-sans-jp/wght.css');
});
