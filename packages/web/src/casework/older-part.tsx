/** A very long case says that there is more than it shows, and is the way to it: a thousand more with each press. */
import { Button } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import type { CaseWords } from './case-words.ts';

/** As many pages as the server reads at once. */
const mostPages = 20;

export type Older = {
  readonly pages: number;
  readonly isBusy: boolean;
  readonly onMore: (pages: number) => void;
};

export const OlderPart = ({
  of,
  count,
  older,
  words,
}: {
  readonly of: 'lines' | 'events';
  /** How many stand there now. */
  readonly count: number;
  readonly older: Older;
  readonly words: CaseWords;
}) => {
  const { language } = useLanguage();
  const shown = count.toLocaleString(language === 'nl' ? 'nl-NL' : 'en-GB');
  return (
    <>
      <p role="status">{words.notShown[of](shown)}</p>
      {older.pages >= mostPages ? null : (
        <Button kind="quiet" busy={older.isBusy} onClick={() => older.onMore(older.pages + 1)}>
          {words.notShown.older[of]}
        </Button>
      )}
    </>
  );
};
