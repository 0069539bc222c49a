'use client';

import Form from 'next/form';
import { useRef, useState } from 'react';
import { type StoreFilter, type StoreSearch, storeFilters } from '@/lib/stores/input';
import type { StoresWords } from './stores-words';
import { Button } from './ui/button';
import { Icon } from './ui/icon';

interface StoreSearchFormProps {
  /** Address of the page of all shops. */
  action: string;
  search: StoreSearch;
  /** What `near` is called, where it was a position. */
  shown: string;
  words: StoresWords;
}

/** Where and what kind of shop, as an ordinary form; a ticked box sends it at once, the position only on tap. */
export function StoreSearchForm({ action, search, shown, words }: StoreSearchFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const near = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState('');
  const locate = () => {
    setProblem('');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        // Three decimals are a street corner: enough to sort shops by, and no more is sent.
        if (near.current) near.current.value = `${coords.latitude.toFixed(3)},${coords.longitude.toFixed(3)}`;
        form.current?.requestSubmit();
      },
      () => setProblem(words.noPosition),
      { timeout: 10_000, maximumAge: 60_000 },
    );
  };
  return (
    <search>
      <Form ref={form} action={action} prefetch={false} className="store-search">
        <div className="place-search">
          <div className="find">
            <label>
              <span className="sr">{words.search}</span>
              <input
                key={shown}
                ref={near}
                type="search"
                name="near"
                defaultValue={shown}
                placeholder={words.search}
                maxLength={100}
                autoComplete="off"
                enterKeyHint="search"
              />
            </label>
            <button type="submit" className="go" aria-label={words.submit}>
              <Icon name="search" />
            </button>
          </div>
          <button type="button" className="locate needs-script" aria-label={words.locate} onClick={locate}>
            <Icon name="locate-fixed" />
          </button>
          <p role="status" className="said">
            {problem}
          </p>
        </div>
        <fieldset className="chips">
          <legend className="sr">{words.filters}</legend>
          {storeFilters.map((name) => (
            <FilterBox key={name} name={name} ticked={search[name]} label={words.filter[name]} />
          ))}
          <Button type="submit" small kind="quiet" className="store-search-submit">
            {words.submit}
          </Button>
        </fieldset>
      </Form>
    </search>
  );
}

function FilterBox({ name, ticked, label }: { name: StoreFilter; ticked: boolean; label: string }) {
  return (
    <label className="chip">
      <input
        key={String(ticked)}
        type="checkbox"
        name={name}
        value="1"
        defaultChecked={ticked}
        onChange={({ currentTarget }) => currentTarget.form?.requestSubmit()}
      />
      <Icon name="check" size="xs" className="tick" />
      {label}
    </label>
  );
}
