/** On the way: whether it is remembered where they walk, and everybody's way to stop that. */
import type { Round, RoundFact } from '@buurtplus/domain/rounds';
import { Route } from 'lucide-react';
import { Button, Notice } from '../ui/index.ts';
import { usePlanWords } from './words-plan.ts';

type Props = {
  readonly round: Round;
  /** False when this phone cannot say where it is. */
  readonly located: boolean;
  /** Somebody said yes in this round before. */
  readonly asked: boolean;
  readonly onFact: (fact: RoundFact) => void;
  readonly onAsk: () => void;
};

export const TrackPanel = ({ round, located, asked, onFact, onAsk }: Props) => {
  const words = usePlanWords();
  if (round.trackStopped) return null;
  if (!asked)
    return (
      <div className="bpp-tight">
        <Button kind="quiet" onClick={onAsk}>
          <Route size={22} aria-hidden="true" /> {words.trackOffer}
        </Button>
        <p className="bpp-soft">{words.trackOfferHint}</p>
      </div>
    );
  return (
    <Notice kind="info" live="status">
      <p>{!round.trackAgreed ? words.trackWaits : located ? words.trackOn : words.trackNoPosition}</p>
      {round.trackAgreed ? null : (
        <Button kind="secondary" wide onClick={onAsk}>
          {words.trackAskAgain}
        </Button>
      )}
      <Button kind="secondary" wide onClick={() => onFact({ kind: 'track_stopped' })}>
        {words.trackStop}
      </Button>
    </Notice>
  );
};
