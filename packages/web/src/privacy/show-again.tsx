/** Before a special step: the second factor once more. */
import { KeyRound } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Button, CodeInput, Notice } from '../ui/index.ts';
import type { PrivacyWords } from './privacy-words.ts';

type Props = {
  readonly words: PrivacyWords;
  /** @returns what is wrong, or null when it is right */
  readonly onCode: (code: string) => Promise<string | null>;
  readonly onPasskey: (() => Promise<string | null>) | null;
};

export const ShowAgain = ({ words, onCode, onPasskey }: Props) => {
  const [code, setCode] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setWrong(await onCode(code));
    setCode('');
  };
  return (
    <Notice kind="info" live="status">
      <h2>{words.again}</h2>
      <form className="bpp-stack" onSubmit={(event) => void send(event)}>
        <CodeInput label={words.code} value={code} onCode={setCode} wrong={wrong} />
        <Button type="submit" disabled={code.length !== 6}>
          {words.confirm}
        </Button>
      </form>
      {onPasskey === null ? null : (
        <Button kind="secondary" onClick={() => void onPasskey().then(setWrong)}>
          <KeyRound size={22} aria-hidden="true" /> {words.passkey}
        </Button>
      )}
    </Notice>
  );
};
