/** In the place of a signal: none was chosen, it is on its way, it could not be read, or it is not at this desk any more. */
import { Busy, Button, Notice } from '../ui/index.ts';
import { useWords } from '../words/words.tsx';
import type { DeskWords } from './desk-words.ts';

type Props = {
  readonly state: 'none' | 'coming' | 'failed' | 'gone';
  readonly words: DeskWords;
  readonly onAgain: () => void;
  readonly onBack: () => void;
};

export const NoSignal = ({ state, words, onAgain, onBack }: Props) => {
  const { app } = useWords();
  return (
    <section className="bpp-pane bpp-pane--signal bpp-pane--none">
      <div className="bpp-only-phone">
        <Button kind="quiet" onClick={onBack}>
          {words.back}
        </Button>
      </div>
      {state === 'coming' ? <Busy words={app.busy} /> : null}
      {state === 'failed' ? (
        <Notice kind="attention" live="alert">
          <p>{app.failed}</p>
          <Button kind="secondary" onClick={onAgain}>
            {words.again}
          </Button>
        </Notice>
      ) : null}
      {state === 'none' || state === 'gone' ? (
        <p className="bpp-large bpp-soft">{state === 'gone' ? words.notHere : words.pick}</p>
      ) : null}
    </section>
  );
};
