'use client';

import { type ComponentProps, useEffect, useRef } from 'react';

type SearchFieldProps = Pick<ComponentProps<'input'>, 'aria-label' | 'defaultValue' | 'placeholder'>;

/** The box of the product search. In a header, which is the same on every page, it keeps what the address asks for. */
export function SearchField(props: SearchFieldProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.value ||= new URLSearchParams(window.location.search).get('q') ?? '';
  }, []);
  return <input ref={box} type="search" name="q" maxLength={100} required {...props} />;
}
