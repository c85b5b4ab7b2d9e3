/** On the way: the darkest and emptiest screen. The time, who walks, three big buttons, counting, a break, and holding to stop. */
import type { RoundPack } from '@buurtplus/contract/rounds';
import type { Countable, RoundFact } from '@buurtplus/domain/rounds';
import { CircleHelp, CreditCard, LampDesk, MessageCircle, PanelTopOpen, Siren, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Heading, Notice } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { Doubts } from './doubts.tsx';
import { HoldButton } from './hold-button.tsx';
import { namesInWords, useRoundWords } from './round-words.ts';
import type { OnRound } from './use-round.ts';
import { clockOf, lastCounted, matesHere, minutesOf, nameOf } from './walk.ts';

type Props = {
  readonly ownerId: string;
  readonly pack: RoundPack | null;
  readonly on: OnRound;
  readonly areaName: string | null;
  readonly onFact: (fact: RoundFact) => void;
  readonly onPeople: () => void;
  /** The way to a signal belongs to the app. */
  readonly signalLink: (content: ReactNode) => ReactNode;
  readonly safety: ReactNode;
};

const quick: readonly { readonly what: Countable; readonly icon: typeof Siren }[] = [
  { what: 'open_window', icon: PanelTopOpen },
  { what: 'card', icon: CreditCard },
  { what: 'talk', icon: MessageCircle },
  { what: 'lamp', icon: LampDesk },
];

const Counting = ({ on, onFact }: Pick<Props, 'on' | 'onFact'>) => {
  const words = useRoundWords();
  const { counts } = on.round;
  const last = lastCounted(on.kept.events);
  const count = (what: Countable) => () => onFact({ kind: 'noted', what });
  return (
    <section className="bpp-tight" aria-labelledby="counts">
      <button type="button" className="bpp-bigbutton" onClick={count('question')}>
        <CircleHelp size={28} aria-hidden="true" />
        <span>{words.question}</span>
        <strong className="bpp-number">{counts.question}</strong>
      </button>
      <p className="bpp-soft">{words.questionHint}</p>
      <h2 id="counts">{words.countsTitle}</h2>
      <ul className="bpp-counts">
        {quick.map(({ what, icon: Icon }) => (
          <li key={what}>
            <button type="button" className="bpp-count" onClick={count(what)}>
              <Icon size={26} aria-hidden="true" />
              <span>{words.counts[what]}</span>
              <strong className="bpp-number">{counts[what]}</strong>
            </button>
          </li>
        ))}
      </ul>
      {last === null ? null : (
        <Button kind="quiet" onClick={() => onFact({ kind: 'undone', eventId: last.eventId })}>
          <Undo2 size={22} aria-hidden="true" /> {words.undo(words.counts[last.what] ?? last.what)}
        </Button>
      )}
    </section>
  );
};

export const WalkScreen = ({ ownerId, pack, on, areaName, onFact, onPeople, signalLink, safety }: Props) => {
  const words = useRoundWords();
  const { language } = useLanguage();
  const { round } = on;
  const mates = matesHere(round, ownerId).map((id) => nameOf(pack, id, words.someone));
  const paused = round.status === 'paused';
  return (
    <div className="bpp-round">
      <Heading>{paused ? words.paused : words.walking}</Heading>
      <p className="bpp-round__time" role="timer" aria-label={words.minutes(minutesOf(round.walkingMs))}>
        {clockOf(round.walkingMs)}
      </p>
      <p className="bpp-round__who">
        {mates.length === 0 ? words.nobodyElse : words.withMates(namesInWords(mates, language))}
        {areaName === null ? '' : ` · ${areaName}`}
      </p>
      {mates.length === 0 ? (
        <Notice kind="attention" live="status">
          <p>{words.nowAlone}</p>
        </Notice>
      ) : null}
      <Doubts round={round} />
      {paused ? (
        <Button wide onClick={() => onFact({ kind: 'resumed' })}>
          {words.resume}
        </Button>
      ) : (
        <>
          {signalLink(
            <>
              <Siren size={28} aria-hidden="true" /> {words.signal}
            </>,
          )}
          <Counting on={on} onFact={onFact} />
        </>
      )}
      {safety}
      <div className="bpp-round__ways">
        {paused ? null : (
          <Button kind="secondary" wide onClick={() => onFact({ kind: 'paused' })}>
            {words.pause}
          </Button>
        )}
        <Button kind="secondary" wide onClick={onPeople}>
          {words.people}
        </Button>
      </div>
      <HoldButton
        label={words.end}
        sure={words.endSure}
        yes={words.endYes}
        no={words.endNo}
        onDone={() => onFact({ kind: 'ended' })}
      />
    </div>
  );
};
