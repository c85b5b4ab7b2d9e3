/** After the walk: "rustig" in one tap, or two minutes to look back, for each walker alone; then thanks. */
import {
  type Debrief,
  type DebriefFeeling,
  debriefFeelings,
  debriefLimit,
  type Round,
} from '@buurtplus/domain/rounds';
import { useState } from 'react';
import { Button, Heading, Notice, TextArea, Tile } from '../ui/index.ts';
import { Doubts } from './doubts.tsx';
import { useRoundWords } from './round-words.ts';
import { minutesOf } from './walk.ts';
import { WordingMarks } from './wording-marks.tsx';

type Props = {
  readonly round: Round;
  readonly onQuiet: () => void;
  readonly onDebrief: (debrief: Debrief) => void;
  readonly onDone: () => void;
};

type Step = 'how' | 'tell' | 'thanks_quiet' | 'thanks';

const TellStep = ({
  roundId,
  onSend,
  onSkip,
}: {
  readonly roundId: string;
  readonly onSend: (debrief: Debrief) => void;
  readonly onSkip: () => void;
}) => {
  const words = useRoundWords();
  const [feeling, setFeeling] = useState<DebriefFeeling | null>(null);
  const [feltUnsafe, setUnsafe] = useState(false);
  const [text, setText] = useState('');
  const empty = feeling === null && !feltUnsafe && text.trim() === '';
  return (
    <div className="bpp-round">
      <Heading>{words.tellTitle}</Heading>
      <p className="bpp-soft">{words.tellText}</p>
      <fieldset className="bpp-choices bpp-feelings">
        <legend>{words.feelingLabel}</legend>
        {debriefFeelings.map((one) => (
          <Tile key={one} chosen={feeling === one} onChoose={() => setFeeling(feeling === one ? null : one)}>
            {words.feelings[one]}
          </Tile>
        ))}
      </fieldset>
      <div className="bpp-choices">
        <Tile chosen={feltUnsafe} onChoose={() => setUnsafe(!feltUnsafe)}>
          {words.unsafeBox}
        </Tile>
      </div>
      {feltUnsafe ? <p role="status">{words.unsafeText}</p> : null}
      <TextArea
        label={words.words}
        hint={words.wordsHint}
        maxLength={debriefLimit}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <WordingMarks text={text} intro={words.look} />
      <Button
        wide
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

export const EndScreen = ({ round, onQuiet, onDebrief, onDone }: Props) => {
  const words = useRoundWords();
  const [step, setStep] = useState<Step>('how');
  const minutes = minutesOf(round.walkingMs);
  if (!round.together)
    return (
      <div className="bpp-round">
        <Heading>{words.thanksAlone}</Heading>
        <Button wide onClick={onDone}>
          {words.again}
        </Button>
      </div>
    );
  if (step === 'tell')
    return (
      <TellStep
        roundId={round.roundId}
        onSend={(debrief) => {
          onDebrief(debrief);
          setStep('thanks');
        }}
        onSkip={() => setStep('thanks')}
      />
    );
  if (step !== 'how')
    return (
      <div className="bpp-round bpp-round--thanks">
        <Heading>{step === 'thanks_quiet' ? words.thanksQuiet : words.thanks}</Heading>
        <Notice kind="done">
          <p className="bpp-large">{words.thanksText(minutes)}</p>
        </Notice>
        <Button wide onClick={onDone}>
          {words.again}
        </Button>
      </div>
    );
  return (
    <div className="bpp-round">
      <Heading>{words.endedTitle}</Heading>
      <p className="bpp-large">{words.endedText(minutes)}</p>
      <Doubts round={round} />
      <button
        type="button"
        className="bpp-quietround"
        onClick={() => {
          onQuiet();
          setStep('thanks_quiet');
        }}
      >
        <strong>{words.quiet}</strong>
        <span>{words.quietHint}</span>
      </button>
      <Button kind="secondary" wide onClick={() => setStep('tell')}>
        {words.tell}
      </Button>
      <Button kind="quiet" onClick={() => setStep('thanks')}>
        {words.skip}
      </Button>
    </div>
  );
};
