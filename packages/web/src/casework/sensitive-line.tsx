/** Something sensitive: that it is there, and by a tap what it says; on paper and after leaving the page it is closed again. */
import type { CaseEntryBody } from '@buurtplus/contract/casework';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { ApiAnswer } from '../offline/api.ts';
import { Button } from '../ui/index.ts';
import { useCaseWords } from './case-words.ts';
import { type Revealed, troubleOf } from './casework.api.ts';
import { EntryLine } from './entry-line.tsx';

type Props = {
  readonly name: string;
  readonly onReveal: () => Promise<ApiAnswer<Revealed>>;
  readonly isNamed?: boolean;
  /** What can be done with it, open or closed. */
  readonly beside?: (opened: CaseEntryBody | null) => ReactNode;
};

/** @param name tells one from another; @param isNamed whether it is said beside the button too */
export const SensitiveLine = ({ name, onReveal, isNamed = true, beside }: Props) => {
  const words = useCaseWords();
  const client = useQueryClient();
  const [shown, setShown] = useState<CaseEntryBody | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const tap = async (): Promise<void> => {
    const answer = await onReveal();
    setTrouble(troubleOf(answer, words));
    if (!answer.ok) return;
    setShown(answer.value.entry);
    // That it was read stands on this very page.
    void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes('who-read') });
  };
  if (shown !== null)
    return (
      <span className="bpp-tight bpp-no-print" role="status">
        <EntryLine entry={shown} />
        <span>
          <Button
            kind="secondary"
            aria-label={`${words.sensitive.hide}: ${name}`}
            onClick={() => setShown(null)}
          >
            {words.sensitive.hide}
          </Button>
        </span>
        {beside?.(shown)}
      </span>
    );
  return (
    <span className="bpp-tight">
      {isNamed ? <span>{name}</span> : null}
      <span className="bpp-no-print">
        <Button kind="secondary" aria-label={`${words.sensitive.show}: ${name}`} onClick={() => void tap()}>
          {words.sensitive.show}
        </Button>
      </span>
      {beside?.(null)}
      {trouble === null ? null : <span role="alert">{trouble}</span>}
    </span>
  );
};
