'use client';

import { useState } from 'react';
import { Button } from '../ui/button';

interface CopyButtonProps {
  text: string;
  words: { copy: string; copied: string };
  /** What is copied, where a page has several. */
  label?: string;
}

/** Puts a text on the clipboard and says so. */
export function CopyButton({ text, words, label }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <Button
      kind="quiet"
      small
      icon={copied ? 'check' : undefined}
      onClick={copy}
      aria-label={copied ? undefined : label}
    >
      <span role="status">{copied ? words.copied : words.copy}</span>
    </Button>
  );
}
