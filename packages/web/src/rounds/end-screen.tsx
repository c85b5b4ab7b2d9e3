/** After the walk: "rustig" in one tap, or two minutes to look back, for each walker alone; then thanks. */
import {
  type Debrief,
  type DebriefFeeling,
  debriefFeelings,
  debriefLimit,
  type Round,
} from '@buurtplus/domain/rounds';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useKeep } from '../offline/use-keep.ts';
import { Button, Heading, Notice, TextArea, Tile } from '../ui/index.ts';
import { momentInWords } from '../words/moments.ts';
import { useLanguage } from '../words/words.tsx';
import { Doubts } from './doubts.tsx';
import { endStepOf } from './round-steps.ts';
import { useRoundWords } from './round-words.ts';
import type { ShowStep } from './use-round-step.tsx';
import { minutesOf } from './walk.ts';
import { WordingMarks } from './wording-marks.tsx';

type Props = {
  readonly round: Round;
  /** Both tell whether it is written down, and may throw; without that nobody is thanked for it. */
  readonly onQuiet: () => Promise<boolean>;
  readonly onDebrief: (debrief: Debrief) => Promise<boolean>;
  readonly onDone: () => void;
  /** Somebody said by mistake that they are home; null when it was not so, or long ago. */
  readonly onWalkOn: (() => void) | null;
  /** The step in the address, and the way to another. */
  readonly shown: string | null;
  readonly show: ShowStep;
  /** What walkers may still say, below the thanks. */
  readonly after: ReactNode;
};

/** What was filled in stays while somebody steps back and forth. */
type Told = { readonly feeling: DebriefFeeling | null; readonly feltUnsafe: boolean; readonly text: string };
const nothingTold: Told = { feeling: null, feltUnsafe: false, text: '' };

const NotKept = () => (
  <Notice kind="attention" live="alert">
    <p>{useRoundWords().failed}</p>
  </Notice>
);

const TellStep = ({
  roundId,
  told,
  busy,
  failed,
  onTold,
  onSend,
  onSkip,
}: {
  readonly roundId: string;
  readonly told: Told;
  readonly busy: boolean;
  readonly failed: boolean;
  readonly onTold: (told: Told) => void;
  readonly onSend: (debrief: Debrief) => void;
  readonly onSkip: () => void;
}) => {
  const words = useRoundWords();
  const { feeling, feltUnsafe, text } = told;
  const empty = feeling === null && !feltUnsafe && text.trim() === '';
  return (
    <div className="bpp-round">
      <Heading>{words.tellTitle}</Heading>
      <p className="bpp-soft">{words.tellText}</p>
      <fieldset className="bpp-choices bpp-feelings">
        <legend>{words.feelingLabel}</legend>
        {debriefFeelings.map((one) => (
          <Tile
            key={one}
            chosen={feeling === one}
            onChoose={() => onTold({ ...told, feeling: feeling === one ? null : one })}
          >
            {words.feelings[one]}
          </Tile>
        ))}
      </fieldset>
      <div className="bpp-choices">
        <Tile chosen={feltUnsafe} onChoose={() => onTold({ ...told, feltUnsafe: !feltUnsafe })}>
          {words.unsafeBox}
        </Tile>
      </div>
      {feltUnsafe ? <p role="status">{words.unsafeText}</p> : null}
      <TextArea
        label={words.words}
        hint={words.wordsHint}
        maxLength={debriefLimit}
        value={text}
        onChange={(event) => onTold({ ...told, text: event.target.value })}
      />
      <WordingMarks text={text} intro={words.look} />
      {failed ? <NotKept /> : null}
      <Button
        wide
        busy={busy}
        disabled={empty}
        onClick={() =>
          onSend({ roundId, feeling, feltUnsafe, words: text.trim() === '' ? null : text.trim() })
        }
      >
        {words.send}
      </Button>
      <Button kind="quiet" onClick={onSkip}>
        {words.skip}
      </Button>
    </div>
  );
};

/** Nobody here stopped it: why it is over all the same, and until when it counts. */
const EndedFor = ({ round, onWalkOn }: { readonly round: Round; readonly onWalkOn: (() => void) | null }) => {
  const words = useRoundWords();
  const { language } = useLanguage();
  if (round.endedAt === null || round.endedBy === null || round.endedBy === 'walkers') return null;
  const moment = momentInWords(new Date(round.endedAt).toISOString(), language, new Date());
  return (
    <Notice kind="info">
      <p>{words.endedFor[round.endedBy](moment)}</p>
      {onWalkOn === null ? null : (
        <Button kind="secondary" wide onClick={onWalkOn}>
          {words.askHomeNo}
        </Button>
      )}
    </Notice>
  );
};

export const EndScreen = ({ round, onQuiet, onDebrief, onDone, onWalkOn, shown, show, after }: Props) => {
  const words = useRoundWords();
  const [told, setTold] = useState(nothingTold);
  // Said before: Back, and a reload on the thanks, do not ask it again.
  const [done, setDone] = useState(() => ['na-dank', 'na-dank-rustig'].includes(shown ?? ''));
  const step = endStepOf(shown, done);
  const thank = (next: 'na-dank' | 'na-dank-rustig'): void => {
    setDone(true);
    show(next, 'replace');
  };
  const quietly = useKeep();
  const telling = useKeep();
  const busy = quietly.state === 'busy' || telling.state === 'busy';
  const sendQuiet = async (): Promise<void> => {
    if (await quietly.keep(onQuiet)) thank('na-dank-rustig');
  };
  const sendDebrief = async (debrief: Debrief): Promise<void> => {
    if (!(await telling.keep(() => onDebrief(debrief)))) return;
    setToldHard(debrief.feltUnsafe || debrief.feeling === 'hard');
    thank('na-dank');
  };
  const again = (): void => {
    onDone();
    show(null, 'replace');
  };
  const unsafe = round.unsafeTaps.length > 0;
  const [toldHard, setToldHard] = useState(false);
  const minutes = minutesOf(round.walkingMs);
  if (!round.together)
    return (
      <div className="bpp-round">
        <Heading>{words.thanksAlone}</Heading>
        <Button wide onClick={again}>
          {words.again}
        </Button>
      </div>
    );
  if (step === 'na-vertellen')
    return (
      <TellStep
        roundId={round.roundId}
        told={told}
        onTold={setTold}
        busy={busy}
        failed={telling.state === 'failed'}
        onSend={(debrief) => void sendDebrief(debrief)}
        onSkip={() => thank('na-dank')}
      />
    );
  if (step !== null) {
    const quiet = step === 'na-dank-rustig' && !unsafe;
    const hard = unsafe || toldHard;
    const care = (
      <Link
        className={`bpp-button bpp-button--${hard ? 'secondary' : 'quiet'} bpp-button--wide`}
        to="/zorg"
        onClick={onDone}
      >
        {words.care}
      </Link>
    );
    return (
      <div className="bpp-round bpp-round--thanks">
        <Heading>{quiet ? words.thanksQuiet : words.thanks}</Heading>
        <Notice kind="done">
          <p className="bpp-large">{words.thanksText(minutes)}</p>
        </Notice>
        {hard ? care : null}
        {after}
        {hard ? null : care}
        <Button wide onClick={again}>
          {words.again}
        </Button>
      </div>
    );
  }
  return (
    <div className="bpp-round">
      <Heading>{words.endedTitle}</Heading>
      <p className="bpp-large">{words.endedText(minutes)}</p>
      <EndedFor round={round} onWalkOn={onWalkOn} />
      <Doubts round={round} />
      {quietly.state === 'failed' ? <NotKept /> : null}
      {unsafe ? (
        <>
          <p>{words.unsafeAfter}</p>
          {/* The round stays open: it can be told about afterwards. */}
          <Link className="bpp-button bpp-button--secondary bpp-button--wide" to="/zorg">
            {words.care}
          </Link>
        </>
      ) : (
        <button
          type="button"
          className="bpp-quietround"
          aria-busy={busy || undefined}
          aria-disabled={busy || undefined}
          onClick={() => void sendQuiet()}
        >
          <strong>{words.quiet}</strong>
          <span>{words.quietHint}</span>
        </button>
      )}
      <Button kind={unsafe ? 'primary' : 'secondary'} wide busy={busy} onClick={() => show('na-vertellen')}>
        {words.tell}
      </Button>
      <Button kind="quiet" onClick={() => thank('na-dank')}>
        {words.skip}
      </Button>
    </div>
  );
};
