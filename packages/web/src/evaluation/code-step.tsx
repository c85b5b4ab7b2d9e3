/** The code that only the person holds: shown and kept before the evening, asked for after it. */
import { type EvaluationForm, makeLinkCode, readLinkCode } from '@buurtplus/domain/evaluation';
import { useState } from 'react';
import { Button, TextInput } from '../ui/index.ts';
import type { EvaluationWords } from './evaluation-words.ts';
import { keepCode, keptCode } from './kept-codes.ts';

type Props = {
  readonly words: EvaluationWords;
  readonly evaluationId: string;
  readonly onCode: (code: string) => void;
};
type NewProps = Props & {
  /** The last day on which it can be asked for. */
  readonly until: string;
};

const freshCode = (form: EvaluationForm): string =>
  makeLinkCode(form, [...crypto.getRandomValues(new Uint8Array(9))]);
const anyForm = (): EvaluationForm =>
  (crypto.getRandomValues(new Uint8Array(1))[0] ?? 0) % 2 === 0 ? 'a' : 'b';

const grouped = (code: string): string => `${code.slice(0, 3)} ${code.slice(3, 6)} ${code.slice(6)}`;

export const NewCode = ({ words, evaluationId, until, onCode }: NewProps) => {
  // Who comes back has the code that is on this phone, and on the paper, already.
  const [code] = useState(() => readLinkCode(keptCode(evaluationId)) ?? freshCode(anyForm()));
  const [onPhone, setOnPhone] = useState(true);
  return (
    <div className="bpp-stack">
      <h2>{words.codeTitle}</h2>
      <p className="bpp-number bpp-large">
        <code>{grouped(code)}</code>
      </p>
      <p>{words.codeText}</p>
      <label className="bpp-check">
        <input type="checkbox" checked={onPhone} onChange={(event) => setOnPhone(event.target.checked)} />{' '}
        {words.codeOnPhone}
      </label>
      <Button
        wide
        onClick={() => {
          if (onPhone) keepCode(evaluationId, code, until);
          onCode(code);
        }}
      >
        {words.codeKeep}
      </Button>
    </div>
  );
};

export const AskCode = ({ words, evaluationId, onCode }: Props) => {
  const [typed, setTyped] = useState(() => keptCode(evaluationId));
  const [wrong, setWrong] = useState<string | null>(null);
  const go = (): void => {
    const code = readLinkCode(typed);
    if (code === null) setWrong(words.codeWrong);
    else onCode(code);
  };
  return (
    <form
      className="bpp-stack"
      onSubmit={(event) => {
        event.preventDefault();
        go();
      }}
    >
      <TextInput
        label={words.codeAsk}
        hint={words.codeHint}
        autoComplete="off"
        autoCapitalize="characters"
        value={typed}
        wrong={wrong}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button type="submit" wide>
        {words.start}
      </Button>
      {/* Without the first code the answer counts with the others and makes no pair. */}
      <Button kind="secondary" wide onClick={() => onCode(freshCode(anyForm()))}>
        {words.codeLost}
      </Button>
    </form>
  );
};
