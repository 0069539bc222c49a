'use client';

import { useEffect, useSyncExternalStore } from 'react';

/** wanted: on, but the browser stays silent until somebody has touched the page. */
export type Sound = 'on' | 'wanted' | 'off';

const KEPT = 'staff-sound';
let context: AudioContext | null = null;
let sound: Sound = 'off';
const listeners = new Set<() => void>();

function set(next: Sound): void {
  if (next === sound) return;
  sound = next;
  for (const tell of listeners) tell();
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** Call in answer to a press: only then may a page make a sound. */
async function wake(): Promise<void> {
  if (sound !== 'wanted') return;
  context ??= new AudioContext();
  await context.resume();
  if (context.state === 'running') set('on');
}

/** Whether a new order is heard; the choice is kept by this browser. */
export function useSound(): [Sound, toggle: () => void] {
  const current = useSyncExternalStore(
    subscribe,
    () => sound,
    () => 'off' as const,
  );
  useEffect(() => {
    if (localStorage.getItem(KEPT) !== 'off' && sound === 'off') set('wanted');
    // A click comes after the button's own: what wakes the sound anywhere else does not turn it off there.
    const pressed = () => void wake();
    window.addEventListener('click', pressed);
    return () => window.removeEventListener('click', pressed);
  }, []);
  const toggle = () => {
    localStorage.setItem(KEPT, sound === 'on' ? 'off' : 'on');
    set(sound === 'on' ? 'off' : 'wanted');
    void wake().then(chime);
  };
  return [current, toggle];
}

/** Two soft strokes, the second higher: somebody has ordered. */
export const chime = () => ring(0.9, [0, 784], [0.16, 1175]);

/** A short high stroke: it went into the bag. */
export const beep = () => ring(0.15, [0, 1568]);

/** Two low strokes: it is not to go there. */
export const buzz = () => ring(0.35, [0, 196], [0.2, 165]);

function ring(seconds: number, ...strokes: [at: number, hertz: number][]): void {
  if (sound !== 'on' || !context) return;
  for (const [at, hertz] of strokes) {
    const [tone, volume, start] = [context.createOscillator(), context.createGain(), context.currentTime + at];
    tone.frequency.value = hertz;
    volume.gain.setValueAtTime(0, start);
    volume.gain.linearRampToValueAtTime(0.35, start + 0.01);
    volume.gain.exponentialRampToValueAtTime(0.001, start + seconds);
    tone.connect(volume).connect(context.destination);
    tone.start(start);
    tone.stop(start + seconds + 0.1);
  }
}
