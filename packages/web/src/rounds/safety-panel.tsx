/** On the way: when the next "all well" is expected, one tap to say it, and the way out when it does not feel safe. */
import { checkInDueAt, type Round, type RoundFact, type RoundSettings } from '@buurtplus/domain/rounds';
import { ShieldCheck, TriangleAlert } from 'lucide-react';
import { Button, CallButton, Heading, Notice } from '../ui/index.ts';
import { TellCoordinator } from './tell-coordinator.tsx';
import { StepBack } from './use-round-step.tsx';
import { minutesOf } from './walk.ts';
import { useSafetyWords } from './words-safety.ts';

type Props = {
  readonly round: Round;
  readonly settings: RoundSettings;
  /** When the roster says this round ends; null when it was not planned. */
  readonly plannedEndAt: number | null;
  readonly onFact: (fact: RoundFact) => void;
  readonly onUnsafe: () => void;
};

export const SafetyPanel = ({ round, settings, plannedEndAt, onFact, onUnsafe }: Props) => {
  const words = useSafetyWords();
  const every = settings.checkInMinutes;
  const endMs = plannedEndAt === null || round.startedAt === null ? null : plannedEndAt - round.startedAt;
  const left = every === null ? 0 : checkInDueAt(round.lastCheckInMs, every, endMs) - round.lastMs;
  const due = every !== null && left <= 0;
  return (
    <div className="bpp-tight">
      {every === null ? null : (
        <>
          {due ? (
            <Notice kind="attention" live="alert">
              <p className="bpp-large">{words.due}</p>
              <p>{words.dueLater}</p>
            </Notice>
          ) : (
            <p className="bpp-soft">
              {words.every(every)} {words.left(Math.max(1, minutesOf(left + 59_999)))}
            </p>
          )}
          <Button kind={due ? 'primary' : 'secondary'} wide onClick={() => onFact({ kind: 'checked_in' })}>
            <ShieldCheck size={26} aria-hidden="true" /> {words.allWell}
          </Button>
          <p className="bpp-soft">{words.not112}</p>
        </>
      )}
      <Button kind="secondary" wide onClick={onUnsafe}>
        <TriangleAlert size={26} aria-hidden="true" /> {words.unsafe}
      </Button>
    </div>
  );
};

export const UnsafeScreen = ({
  round,
  unread,
  onTell,
  onHome,
}: {
  readonly round: Round;
  readonly unread: boolean;
  readonly onTell: () => void;
  readonly onHome: () => void;
}) => {
  const words = useSafetyWords();
  return (
    <div className="bpp-round">
      <StepBack to={null} label={words.back} />
      <Heading>{words.unsafeTitle}</Heading>
      <CallButton number="112" danger hint={words.call112Hint}>
        {words.call112}
      </CallButton>
      <ul className="bpp-tight bpp-large">
        {words.unsafeSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      <CallButton number="0900-8844" hint={words.policeHint}>
        {words.police}
      </CallButton>
      <TellCoordinator round={round} unread={unread} onTell={onTell} />
      <Button kind="secondary" wide onClick={onHome}>
        {words.goHome}
      </Button>
    </div>
  );
};
