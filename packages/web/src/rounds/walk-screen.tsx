/** On the way: the darkest and emptiest screen. The time, who walks, three big buttons, counting, a break, and holding to stop. */
import type { RoundPack } from '@buurtplus/contract/rounds';
import { askHomeAfterMs, type Countable, type Round, type RoundFact } from '@buurtplus/domain/rounds';
import {
  CircleHelp,
  CreditCard,
  LampDesk,
  Map as MapIcon,
  MessageCircle,
  PanelTopOpen,
  Siren,
  Undo2,
} from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button, Heading, Notice } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { Doubts } from './doubts.tsx';
import { HoldButton } from './hold-button.tsx';
import { FoldedPoints } from './points-part.tsx';
import { namesInWords, useRoundWords } from './round-words.ts';
import type { OnRound } from './use-round.ts';
import {
  areasOf,
  clockOf,
  lastCounted,
  matesHere,
  minutesOf,
  nameOf,
  type Part,
  partOf,
  pointsFor,
} from './walk.ts';
import { usePlanWords } from './words-plan.ts';

/** The map lives in another room. @param outline corners of a drawn part, empty for whole neighbourhoods */
export type RoundMap = (codes: readonly string[], label: string, outline: Part['outline']) => ReactNode;

type Props = {
  readonly ownerId: string;
  readonly pack: RoundPack | null;
  readonly on: OnRound;
  readonly onFact: (fact: RoundFact) => void;
  readonly onPeople: () => void;
  /** To another part of the area; null when there is nothing to choose. */
  readonly onZone: (() => void) | null;
  /** The way to a signal belongs to the app. */
  readonly signalLink: (content: ReactNode) => ReactNode;
  readonly onQuestion: () => void;
  readonly safety: ReactNode;
  readonly track: ReactNode;
  readonly more: ReactNode;
  readonly map: RoundMap;
  readonly areaNames: ReadonlyMap<string, string>;
};

const quick: readonly { readonly what: Countable; readonly icon: typeof Siren }[] = [
  { what: 'open_window', icon: PanelTopOpen },
  { what: 'card', icon: CreditCard },
  { what: 'talk', icon: MessageCircle },
  { what: 'lamp', icon: LampDesk },
];

/** Offline too: outlines of the neighbourhoods, with what is walked tonight in front. */
const Around = ({ pack, on, map, areaNames }: Pick<Props, 'pack' | 'on' | 'map' | 'areaNames'>) => {
  const words = usePlanWords();
  const { language } = useLanguage();
  const [open, setOpen] = useState(false);
  const codes = areasOf(pack, on.round);
  const part = partOf(pack, on.round);
  const names = codes.flatMap((code) => areaNames.get(code) ?? []);
  return (
    <div className="bpp-tight">
      <button type="button" className="bpp-bigbutton" aria-expanded={open} onClick={() => setOpen(!open)}>
        <MapIcon size={28} aria-hidden="true" /> {words.map}
      </button>
      {!open ? null : names.length === 0 ? (
        <p>{words.mapNone}</p>
      ) : (
        <>
          {map(codes, words.mapLabel, part?.outline ?? [])}
          <p className="bpp-soft">
            {part === null ? words.mapOurs(namesInWords(names, language)) : words.mapZone(part.name)}
          </p>
        </>
      )}
    </div>
  );
};

const Counting = ({ on, onFact }: Pick<Props, 'on' | 'onFact'>) => {
  const words = useRoundWords();
  const { counts } = on.round;
  const last = lastCounted(on.kept.events);
  const count = (what: Countable) => () => onFact({ kind: 'noted', what });
  return (
    <section className="bpp-tight" aria-labelledby="counts">
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

/** Hours without a tap: home, most likely, and forgotten to stop. */
const AskHome = ({ round, onFact }: { readonly round: Round; readonly onFact: Props['onFact'] }) => {
  const words = useRoundWords();
  if (round.lastMs - round.lastTapMs < askHomeAfterMs) return null;
  return (
    <Notice kind="attention" live="status">
      <h2>{words.askHome}</h2>
      <p>{words.askHomeText}</p>
      <Button wide onClick={() => onFact({ kind: 'ended' })}>
        {words.askHomeYes}
      </Button>
      <Button kind="secondary" wide onClick={() => onFact({ kind: 'checked_in' })}>
        {words.askHomeNo}
      </Button>
    </Notice>
  );
};

export const WalkScreen = (props: Props) => {
  const { ownerId, pack, on, onFact, onPeople, onZone, onQuestion, signalLink, safety, track } = props;
  const words = useRoundWords();
  const { language } = useLanguage();
  const { round } = on;
  const mates = matesHere(round, ownerId).map((id) => nameOf(pack, id, words.someone));
  const areaName = partOf(pack, round)?.name ?? props.areaNames.get(round.neighbourhoodCode ?? '') ?? null;
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
          <Button kind="secondary" wide onClick={() => onFact({ kind: 'ended' })}>
            {words.endNow}
          </Button>
        </Notice>
      ) : null}
      <AskHome round={round} onFact={onFact} />
      <Doubts round={round} />
      {paused ? (
        <Button wide onClick={() => onFact({ kind: 'resumed' })}>
          {words.resume}
        </Button>
      ) : null}
      {signalLink(
        <>
          <Siren size={28} aria-hidden="true" /> {words.signal}
        </>,
      )}
      <button type="button" className="bpp-bigbutton" onClick={onQuestion}>
        <CircleHelp size={28} aria-hidden="true" />
        <span>{words.question}</span>
        {round.counts.question === 0 ? null : <strong className="bpp-number">{round.counts.question}</strong>}
      </button>
      {props.more}
      <FoldedPoints points={pointsFor(pack, round)} areaNames={props.areaNames} />
      <Around {...props} />
      <Counting on={on} onFact={onFact} />
      {safety}
      {paused ? null : track}
      <div className="bpp-round__ways">
        {paused ? null : (
          <Button kind="secondary" wide onClick={() => onFact({ kind: 'paused' })}>
            {words.pause}
          </Button>
        )}
        <Button kind="secondary" wide onClick={onPeople}>
          {words.people}
        </Button>
        {onZone === null ? null : (
          <Button kind="secondary" wide onClick={onZone}>
            {areaName === null ? words.zoneChoose : words.zoneOther}
          </Button>
        )}
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
