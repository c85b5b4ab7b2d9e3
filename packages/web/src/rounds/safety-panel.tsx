/** On the way: when the next "all well" is expected, one tap to say it, and the way out when it does not feel safe. */
import { checkInDueAt, type Round, type RoundFact, type RoundSettings } from '@buurtplus/domain/rounds';
import { ShieldCheck, TriangleAlert } from 'lucide-react';
import { Button, CallButton, Heading, Notice } from '../ui/index.ts';
import { minutesOf } from './walk.ts';
import { useSafetyWords } from './words-safety.ts';

type Props = {
  readonly round: Round;
  readonly settings: RoundSettings;
  readonly onFact: (fact: RoundFact) => void;
  readonly onUnsafe: () => void;
};

export const SafetyPanel = ({ round, settings, onFact, onUnsafe }: Props) => {
  const words = useSafetyWords();
  const every = settings.checkInMinutes;
  const left = every === null ? 0 : checkInDueAt(round.lastCheckInMs, every) - round.lastMs;
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
  told,
  onTell,
  onHome,
  onBack,
}: {
  readonly told: boolean;
  readonly onTell: () => void;
  readonly onHome: () => void;
  readonly onBack: () => void;
}) => {
  const words = useSafetyWords();
  return (
    <div className="bpp-round">
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
      {told ? (
        <Notice kind="done" live="status">
          <p>{words.told}</p>
        </Notice>
      ) : (
        <Button wide onClick={onTell}>
          {words.tell}
        </Button>
      )}
      <Button kind="secondary" wide onClick={onHome}>
        {words.goHome}
      </Button>
      <Button kind="quiet" onClick={onBack}>
        {words.back}
      </Button>
    </div>
  );
};
