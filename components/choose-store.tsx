'use client';

import type { FormEvent } from 'react';
import { chooseStore, useChosenStore } from './chosen-store';
import { Button } from './ui/button';
import { Icon } from './ui/icon';

interface ChooseStoreProps {
  code: string;
  /** Where a form without scripts goes on. */
  back: string;
  /** この店舗にする */
  choose: string;
  /** 選んでいる店舗 */
  chosen: string;
  /** Read after the button's word in a list of many: which shop. */
  name?: string;
  /** The one act of the page. */
  main?: boolean;
}

/** Makes a shop the one where goods are collected; an ordinary form until scripts are there. */
export function ChooseStore({ code, back, choose, chosen, name, main }: ChooseStoreProps) {
  const isChosen = useChosenStore() === code;
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    if (!(await chooseStore(code))) form.submit();
  };
  if (isChosen) {
    return (
      <p className="chosen-store" role="status">
        <Icon name="check" size="s" />
        {chosen}
      </p>
    );
  }
  return (
    <form action="/api/chosen-store" method="post" onSubmit={submit}>
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="back" value={back} />
      <Button type="submit" kind={main ? 'solid' : 'quiet'} small={!main} wide={main}>
        {choose}
        {name && <span className="sr"> {name}</span>}
      </Button>
    </form>
  );
}
