/** Asking everybody who walks whether the phone may keep coarsely where they go; off until each has said yes. */
import type { RoundPack } from '@buurtplus/contract/rounds';
import type { Round, RoundFact } from '@buurtplus/domain/rounds';
import { useState } from 'react';
import { Button, Heading, Tile } from '../ui/index.ts';
import { useRoundWords } from './round-words.ts';
import { StepBack } from './use-round-step.tsx';
import { nameOf } from './walk.ts';
import { usePlanWords } from './words-plan.ts';

type Props = {
  readonly round: Round;
  readonly pack: RoundPack | null;
  readonly onFact: (fact: RoundFact) => void;
  readonly onBack: () => void;
};

export const TrackScreen = ({ round, pack, onFact, onBack }: Props) => {
  const words = usePlanWords();
  const { someone } = useRoundWords();
  const [agreed, setAgreed] = useState<readonly string[]>([]);
  // Also who went home already: it is about where they walked too.
  const people = round.walkers.filter((walker) => walker.present).map((walker) => walker.personId);
  const toggle = (personId: string): void =>
    setAgreed(agreed.includes(personId) ? agreed.filter((one) => one !== personId) : [...agreed, personId]);
  return (
    <div className="bpp-round">
      <StepBack to={null} label={words.back} />
      <Heading>{words.trackTitle}</Heading>
      <ul className="bpp-points">
        {words.trackPoints.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <fieldset className="bpp-choices">
        <legend>{words.trackEverybody}</legend>
        {people.map((personId) => (
          <Tile key={personId} chosen={agreed.includes(personId)} onChoose={() => toggle(personId)}>
            {words.trackYes(nameOf(pack, personId, someone))}
          </Tile>
        ))}
      </fieldset>
      <Button
        wide
        disabled={!people.every((personId) => agreed.includes(personId))}
        onClick={() => {
          onFact({ kind: 'track_agreed', personIds: people });
          onBack();
        }}
      >
        {words.trackGo}
      </Button>
      <Button kind="secondary" wide onClick={onBack}>
        {words.trackNot}
      </Button>
    </div>
  );
};
