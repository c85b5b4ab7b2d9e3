/** A form beside an evening that says whether what was typed arrived. */
import { type ReactNode, useState } from 'react';
import { Button, Notice } from '../ui/index.ts';
import { useEveningWords } from './evening-words.ts';

/** A form that keeps what was typed until it arrived; the same id goes with every try, so that twice is once. */
export const SendForm = ({
  label,
  done,
  whole,
  onSend,
  children,
}: {
  readonly label: string;
  readonly done: string;
  readonly whole: boolean;
  readonly onSend: () => Promise<boolean>;
  readonly children: ReactNode;
}) => {
  const words = useEveningWords();
  const [state, setState] = useState<'open' | 'busy' | 'done' | 'failed'>('open');
  return (
    <form
      className="bpp-stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!whole || state === 'busy') return;
        setState('busy');
        void onSend().then((arrived) => setState(arrived ? 'done' : 'failed'));
      }}
    >
      {children}
      <Button type="submit" kind="secondary" busy={state === 'busy'}>
        {label}
      </Button>
      {state === 'done' ? (
        <Notice kind="done" live="status">
          <p>{done}</p>
        </Notice>
      ) : null}
      {state === 'failed' ? (
        <Notice kind="attention" live="alert">
          <p>{words.failed}</p>
        </Notice>
      ) : null}
    </form>
  );
};
