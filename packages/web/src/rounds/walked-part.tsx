/** Rounds of the last half day that somebody walked and has not told about on this phone: each may, also who walked without a phone. */
import type { RoundPack } from '@buurtplus/contract/rounds';
import { useEffect, useState } from 'react';
import { Button, Notice } from '../ui/index.ts';
import { doneRounds, onRoundChange } from './round-book.ts';
import { useRoundWords } from './round-words.ts';
import { nameOf } from './walk.ts';

export type TellHow = (roundId: string) => void;

/** @returns what can be told about here; empty while the phone is still looking */
export const useToTell = (ownerId: string, pack: RoundPack | null): RoundPack['open'] => {
  const [done, setDone] = useState<readonly string[] | null>(null);
  useEffect(() => {
    const look = (): void =>
      void doneRounds(ownerId).then(setDone, () => {
        // A phone that cannot look says nothing.
      });
    look();
    return onRoundChange(look);
  }, [ownerId]);
  if (done === null) return [];
  return (pack?.open ?? []).filter((one) => one.ended === true && !done.includes(one.roundId));
};

/** What was walked without a plan; a planned round has its own card. */
export const WalkedAlong = ({
  pack,
  toTell,
  onTellHow,
}: {
  readonly pack: RoundPack;
  readonly toTell: RoundPack['open'];
  readonly onTellHow: TellHow;
}) => {
  const words = useRoundWords();
  const planned = new Set((pack.planned ?? []).map((plan) => plan.round?.roundId));
  return toTell
    .filter((one) => !planned.has(one.roundId))
    .map((one) => (
      <Notice key={one.roundId} kind="info">
        <p>{words.wentAlong(nameOf(pack, one.startedBy, words.someone))}</p>
        <Button kind="secondary" wide onClick={() => onTellHow(one.roundId)}>
          {words.tellHow}
        </Button>
      </Notice>
    ));
};
