/** A field that is read only after a tap; that tap is written down, and it closes with the signal. */
import type { Revealed } from '@buurtplus/contract/signals';
import type { TapField } from '@buurtplus/domain/signals';
import { type ReactNode, useState } from 'react';
import { Button } from '../ui/index.ts';
import { revealField } from './desk.api.ts';
import type { DeskWords } from './desk-words.ts';

type Props = {
  readonly signalId: string;
  readonly field: TapField;
  readonly words: DeskWords;
  readonly children: (value: string) => ReactNode;
};

export const BehindTap = ({ signalId, field, words, children }: Props) => {
  const [shown, setShown] = useState<Revealed | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const tap = async (): Promise<void> => {
    const answer = await revealField(signalId, field);
    if (answer.ok) setShown(answer.value);
    else setTrouble(answer.kind === 'problem' ? answer.problem.detail : words.failed);
  };
  if (shown !== null) return shown.value === null ? null : children(shown.value);
  return (
    <span className="bpp-tight">
      <Button kind="secondary" onClick={() => void tap()}>
        {words.home.reveal[field]}
      </Button>
      <small className="bpp-soft">{words.home.revealHint}</small>
      {trouble === null ? null : <span role="alert">{trouble}</span>}
    </span>
  );
};
