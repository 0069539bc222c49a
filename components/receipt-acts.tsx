'use client';

import { Button } from './ui/button';

interface ReceiptActsProps {
  /** Where the file is fetched: a POST, as it counts as a copy. */
  pdf: string;
  words: { print: string; pdf: string; pdfNote: string };
}

/** What a customer does with a receipt: keeps it as a file, or prints the page. */
export function ReceiptActs({ pdf, words }: ReceiptActsProps) {
  return (
    <div className="receipt-acts">
      <form method="post" action={pdf}>
        <Button type="submit" icon="download" wide>
          {words.pdf}
        </Button>
      </form>
      <Button kind="quiet" icon="printer" wide onClick={() => window.print()}>
        {words.print}
      </Button>
      <p className="small soft">{words.pdfNote}</p>
    </div>
  );
}
