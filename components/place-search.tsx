'use client';

import { type FormEvent, type KeyboardEvent, useEffect, useId, useState } from 'react';
import type { Point } from '@/lib/geo';
import type { Locale } from '@/lib/locale';
import { fill } from './fill';
import type { FinderWords } from './product-words';
import { Icon } from './ui/icon';

/** Where the shopper looks for shops. */
export interface Whereabouts extends Point {
  name: string;
}

interface Known extends Whereabouts {
  /** Store code, when it is one of the shops. */
  code?: string;
}

interface PlaceSearchProps {
  locale: Locale;
  words: FinderWords;
  /** Shops that can be named too. */
  stores: readonly (Known & { code: string })[];
  onFound(place: Known): void;
}

const QUIET_MS = 200;
const OFFERED = 5;

async function askPlaces(typed: string, locale: Locale): Promise<Known[]> {
  const response = await fetch(`/api/places?locale=${locale}&q=${encodeURIComponent(typed)}`);
  if (!response.ok) return [];
  return ((await response.json()) as { places: Known[] }).places;
}

/** Candidates for what is typed, a moment after the last key; null while none were asked for. */
function useCandidates(typed: string, { locale, stores }: Pick<PlaceSearchProps, 'locale' | 'stores'>) {
  const [answer, setAnswer] = useState<{ typed: string; places: Known[] } | null>(null);
  useEffect(() => {
    if (!typed) return;
    let wanted = true;
    const timer = setTimeout(async () => {
      const places = await askPlaces(typed, locale).catch(() => []);
      if (wanted) setAnswer({ typed, places });
    }, QUIET_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [typed, locale]);
  if (!typed || answer?.typed !== typed) return null;
  const named = stores.filter(({ name }) => name.toLowerCase().includes(typed.toLowerCase()));
  // Whoever types 横浜 means the town; a shop's own name is the next best.
  const [place, ...others] = answer.places;
  return [...(place ? [place] : []), ...named, ...others].slice(0, OFFERED);
}

/** A field for station, town, postcode or shop with what it may mean below it, and the device's own position on tap. */
export function PlaceSearch({ locale, words, stores, onFound }: PlaceSearchProps) {
  const [text, setText] = useState('');
  const [asked, setAsked] = useState('');
  const [problem, setProblem] = useState('');
  const id = useId();
  const candidates = useCandidates(asked, { locale, stores });
  const take = (place: Known) => {
    setText(place.name);
    setAsked('');
    setProblem('');
    onFound(place);
  };
  const type = (typed: string) => {
    setText(typed);
    setAsked(typed.trim());
    setProblem('');
  };
  // The first Escape closes the candidates, not the sheet they stand on.
  const close = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !candidates?.length) return;
    event.preventDefault();
    setAsked('');
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const typed = text.trim();
    if (!typed) return;
    const [first] = candidates ?? (await askPlaces(typed, locale).catch(() => []));
    if (first) take(first);
    else setProblem(fill(words.notFound, { typed }));
  };
  const locate = () => {
    setProblem('');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => take({ name: words.here, lat: coords.latitude, lng: coords.longitude }),
      () => setProblem(words.noPosition),
      { timeout: 10_000, maximumAge: 60_000 },
    );
  };
  return (
    <search className="place-search" onKeyDown={close}>
      <form className="find" onSubmit={submit}>
        <label>
          <input
            type="search"
            aria-label={words.searchLabel}
            aria-describedby={`${id}-said`}
            placeholder={words.search}
            autoComplete="off"
            enterKeyHint="search"
            value={text}
            onChange={(event) => type(event.target.value)}
          />
        </label>
        <button type="submit" className="go" aria-label={words.searchLabel}>
          <Icon name="search" />
        </button>
      </form>
      <button type="button" className="locate" aria-label={words.locate} onClick={locate}>
        <Icon name="locate-fixed" />
      </button>
      {candidates && candidates.length > 0 && (
        <ul className="candidates">
          {candidates.map((place) => (
            <li key={`${place.name} ${place.lat} ${place.lng}`}>
              <button type="button" onClick={() => take(place)}>
                <Icon name={place.code ? 'store' : 'map-pin'} size="s" />
                {place.name}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p id={`${id}-said`} role="status" className="said">
        {problem || (candidates?.length === 0 && fill(words.notFound, { typed: asked }))}
      </p>
    </search>
  );
}
