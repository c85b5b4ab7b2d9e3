/** One question about one point: five levels with words, and the municipality's own photo where it has one; or good and not good. */
import type { ScaleCard } from '@buurtplus/contract/inspections';
import {
  type Aspect,
  aspectWords,
  type Level,
  levelNames,
  levels,
  type SafetyAnswer,
  safetyWords,
} from '@buurtplus/domain/inspections';
import { Button, Heading } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { useInspectionWords } from './inspection-words.ts';
import type { Answered, Asked } from './look.ts';
import { useScalePhoto } from './scale-photos.ts';

const LevelButton = ({
  scale,
  aspect,
  level,
  chosen,
  onChoose,
}: {
  readonly scale: ScaleCard;
  readonly aspect: Aspect;
  readonly level: Level;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}) => {
  const { language } = useLanguage();
  const photo = useScalePhoto(scale, aspect, level);
  const [letter, name] = levelNames[level][language].split(' · ');
  return (
    <button type="button" className="bpp-level" aria-pressed={chosen} onClick={onChoose}>
      {/* The words below it say what the picture shows. */}
      {photo === null ? null : <img src={photo} alt="" />}
      <strong>{letter}</strong>
      <span>
        <span className="bpp-hidden">{name}: </span>
        {aspectWords[aspect][level][language]}
      </span>
    </button>
  );
};

type Props = {
  readonly asked: Asked;
  readonly answered: Answered;
  readonly scale: ScaleCard;
  readonly onAspect: (aspect: Aspect, judgement: Level | 'not_here') => void;
  readonly onSafety: (answer: SafetyAnswer) => void;
};

export const LevelChoice = ({ asked, answered, scale, onAspect, onSafety }: Props) => {
  const words = useInspectionWords();
  const { language } = useLanguage();
  if (asked.kind === 'aspect') {
    const { aspect } = asked;
    const now = answered.get(aspect);
    return (
      <>
        <Heading>{aspectWords[aspect].name[language]}</Heading>
        <p>{aspectWords[aspect].look[language]}</p>
        {levels.map((level) => (
          <LevelButton
            key={level}
            scale={scale}
            aspect={aspect}
            level={level}
            chosen={now === level}
            onChoose={() => onAspect(aspect, level)}
          />
        ))}
        <Button
          kind="secondary"
          wide
          aria-pressed={now === 'not_here'}
          onClick={() => onAspect(aspect, 'not_here')}
        >
          {words.notHere}
        </Button>
      </>
    );
  }
  const said = safetyWords[asked.question];
  const now = answered.get(asked.question);
  return (
    <>
      <Heading>{said.ask[language]}</Heading>
      {(['good', 'not_good'] as const).map((answer) => (
        <button
          key={answer}
          type="button"
          className="bpp-level"
          aria-pressed={now === answer}
          onClick={() => onSafety(answer)}
        >
          <span>{said[answer][language]}</span>
        </button>
      ))}
      <Button kind="secondary" wide aria-pressed={now === 'not_here'} onClick={() => onSafety('not_here')}>
        {words.notHere}
      </Button>
    </>
  );
};
