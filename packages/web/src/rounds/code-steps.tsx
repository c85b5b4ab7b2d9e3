/** The short code: one phone shows it, the other types it; it works without network. */
import type { RoundPack } from '@buurtplus/contract/rounds';
import { readRoundCode, showRoundCode } from '@buurtplus/domain/rounds';
import { type FormEvent, useState } from 'react';
import { Button, Heading, TextInput } from '../ui/index.ts';
import { newRoundCode } from './find-round.ts';
import { useRoundWords } from './round-words.ts';
import { StepBack } from './use-round-step.tsx';

export const CodeStep = ({
  mateId,
  name,
  onCode,
}: {
  readonly mateId: string;
  readonly name: string;
  readonly onCode: (code: string) => void;
}) => {
  const words = useRoundWords();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const read = (event: FormEvent): void => {
    event.preventDefault();
    const code = readRoundCode(mateId, typed);
    if (code === null) setWrong(words.codeWrong);
    else onCode(code);
  };
  return (
    <form className="bpp-round" onSubmit={read}>
      <StepBack to="hoe" label={words.howTitle(name)} />
      <Heading>{words.howCode(name)}</Heading>
      <div className="bpp-bigcode">
        <TextInput
          label={words.codeLabel(name)}
          hint={words.codeHint}
          inputMode="numeric"
          autoComplete="off"
          maxLength={12}
          value={typed}
          wrong={wrong}
          onChange={(event) => {
            setWrong(null);
            setTyped(event.target.value);
          }}
        />
      </div>
      <Button type="submit" wide>
        {words.codeGo}
      </Button>
    </form>
  );
};

export const MyCodeStep = ({
  ownerId,
  pack,
  typed,
  onTyped,
  onDone,
}: {
  readonly ownerId: string;
  readonly pack: RoundPack;
  readonly typed: boolean;
  readonly onTyped: () => void;
  readonly onDone: (code: string, mateId: string) => void;
}) => {
  const words = useRoundWords();
  const [code] = useState(() => newRoundCode(ownerId));
  if (typed)
    return (
      <div className="bpp-round">
        <StepBack to="mijn-code" />
        <Heading>{words.typedBy}</Heading>
        <ul className="bpp-list">
          {pack.members
            .filter((member) => member.personId !== ownerId)
            .map((member) => (
              <li key={member.personId}>
                <Button kind="secondary" wide onClick={() => onDone(code, member.personId)}>
                  {member.name}
                </Button>
              </li>
            ))}
        </ul>
      </div>
    );
  return (
    <div className="bpp-round">
      <StepBack to={null} />
      <Heading>{words.myCodeTitle}</Heading>
      <p className="bpp-showcode bpp-number">{showRoundCode(code)}</p>
      <p className="bpp-large">{words.myCodeText}</p>
      <Button wide onClick={onTyped}>
        {words.myCodeDone}
      </Button>
    </div>
  );
};
