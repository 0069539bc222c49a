'use client';

import { useState } from 'react';

export interface Edited<Form> {
  form: Form;
  setForm: (change: Form | ((form: Form) => Form)) => void;
  /** Something is typed that was not kept. */
  isDirty: boolean;
  /** Version of the draft that whoever saves has seen. */
  seen: number;
  /** It was kept like this. */
  keep: (form: Form, version: number) => void;
}

interface Source<Form> {
  form: Form;
  draft: { version: number } | null;
}

/** What is typed into an editor. News of the server's take its place only where nothing would be lost. */
export function useEdited<Form>(source: Source<Form>): Edited<Form> {
  const [shown, setShown] = useState(source);
  const [form, setForm] = useState(source.form);
  const [kept, setKept] = useState(source.form);
  const [own, setOwn] = useState<number | null>(null);
  if (shown !== source) {
    setShown(source);
    setOwn(null);
    if (form === kept) {
      setForm(source.form);
      setKept(source.form);
    }
  }
  return {
    form,
    setForm,
    isDirty: form !== kept,
    seen: own ?? source.draft?.version ?? 0,
    keep: (sent, version) => {
      setKept(sent);
      setOwn(version);
    },
  };
}
