import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const EVERY_MS = 1_500;
/** What takes longer is looked for by whoever waits for it. */
const TIMES = 20;

/** Reads the page anew from time to time while something on it is about to change. */
export function useRefreshWhile(isChanging: boolean): void {
  const router = useRouter();
  useEffect(() => {
    if (!isChanging) return;
    let left = TIMES;
    const timer = setInterval(() => {
      if (left-- === 0) return clearInterval(timer);
      if (document.visibilityState === 'visible') router.refresh();
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [isChanging, router]);
}
