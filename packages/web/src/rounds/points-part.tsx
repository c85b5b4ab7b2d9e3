/** What professionals ask walkers to look at: open before the start, folded on the way so that it can be read again. */
import type { AttentionPointCard } from '@buurtplus/contract/rounds';
import { Eye } from 'lucide-react';
import { useState } from 'react';
import { useLanguage } from '../words/words.tsx';
import { useRoundWords } from './round-words.ts';

type Props = {
  readonly points: readonly AttentionPointCard[];
  readonly areaNames: ReadonlyMap<string, string>;
};

const dayWords = (day: string, language: 'nl' | 'en'): string =>
  new Intl.DateTimeFormat(language === 'nl' ? 'nl' : 'en-GB', {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  }).format(new Date(`${day}T12:00:00Z`));

const List = ({ points, areaNames }: Props) => {
  const words = useRoundWords();
  const { language } = useLanguage();
  return (
    <ul className="bpp-points">
      {points.map((point) => (
        <li key={point.pointId}>
          <p>{point.text}</p>
          <small className="bpp-soft">
            {[
              point.neighbourhoodCodes.length > 3
                ? null
                : point.neighbourhoodCodes.map((code) => areaNames.get(code) ?? code).join(', '),
              words.from[point.role],
              words.until(dayWords(point.endsOn, language)),
            ]
              .filter((part) => part !== null)
              .join(' · ')}
          </small>
        </li>
      ))}
    </ul>
  );
};

export const Points = ({ points, areaNames }: Props) => {
  const words = useRoundWords();
  if (points.length === 0) return <p className="bpp-soft">{words.noPoints}</p>;
  return (
    <section className="bpp-tight" aria-labelledby="points">
      <h2 id="points">{words.points}</h2>
      <List points={points} areaNames={areaNames} />
    </section>
  );
};

export const FoldedPoints = ({ points, areaNames }: Props) => {
  const words = useRoundWords();
  const [open, setOpen] = useState(false);
  if (points.length === 0) return null;
  return (
    <div className="bpp-tight">
      <button type="button" className="bpp-bigbutton" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Eye size={28} aria-hidden="true" />
        <span>{words.points}</span>
        <strong className="bpp-number">{points.length}</strong>
      </button>
      {open ? <List points={points} areaNames={areaNames} /> : null}
    </div>
  );
};
