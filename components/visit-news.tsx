import type { VisitAnswer } from '@/lib/visits/typed-visit';
import { FormAlert, refusalWords } from './form-alert';
import type { Unsent } from './use-act-form';
import { labelOf, type VisitErrors } from './visit-errors';
import type { VisitWords } from './visit-words';

interface VisitNewsProps {
  answer: VisitAnswer['result'];
  unsent: Unsent | null;
  errors: VisitErrors;
  words: VisitWords;
  refusals: Record<string, string>;
}

/** What came of a press that booked nothing. */
export function VisitNews({ answer, unsent, errors, words, refusals }: VisitNewsProps) {
  return (
    <FormAlert
      errors={unsent ? {} : errors}
      labelOf={(name) => labelOf(name, words)}
      refusal={refusalWords({ answer, unsent, words, refusals, own: { out_of_stock: words.soldOut } })}
      words={words}
    />
  );
}
