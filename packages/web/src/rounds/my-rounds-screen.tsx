/** The own year: rounds, hours, quiet ones, with thanks; nobody is compared with anybody. */
import type { MyRounds } from '@buurtplus/contract/rounds';
import { countables } from '@buurtplus/domain/rounds';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Heading } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { TrackLook, type TrackPicture } from './track-map.tsx';
import { WalkedCard } from './walked-round.tsx';
import { walkedWords } from './walked-words.ts';
import { planWords } from './words-plan.ts';
import './rounds.css';

type Props = {
  readonly mine: MyRounds;
  readonly areaNames: ReadonlyMap<string, string>;
  readonly picture: TrackPicture;
  /** What was done beside rounds. */
  readonly tasks?: ReactNode;
};

export const MyRoundsScreen = ({ mine, areaNames, picture, tasks = null }: Props) => {
  const { language } = useLanguage();
  const words = walkedWords(language);
  const ofBefore = mine.otherYear !== undefined && mine.otherYear > mine.year;
  const counted = countables.filter((what) => mine.counts[what] > 0);
  return (
    <div className="bpp-stack">
      <Heading>{words.mineTitle(mine.year)}</Heading>
      {mine.rounds === 0 ? (
        <p className="bpp-large">{ofBefore ? words.mineNoneIn(mine.year) : words.mineNone}</p>
      ) : (
        <div className="bpp-letter">
          <p>{words.mineThanks(mine.rounds, mine.walkingMinutes)}</p>
          <p>{mine.quiet === 0 ? words.quietNone : words.quiet(mine.rounds, mine.quiet)}</p>
        </div>
      )}
      {counted.length === 0 ? null : (
        <section className="bpp-tight" aria-labelledby="counted">
          <h2 id="counted">{words.counted}</h2>
          <ul className="bpp-tight">
            {counted.map((what) => (
              <li key={what}>{words.counts[what]?.(mine.counts[what])}</li>
            ))}
          </ul>
        </section>
      )}
      {mine.latest.length === 0 ? null : (
        <section className="bpp-tight" aria-labelledby="latest">
          <h2 id="latest">{words.latest}</h2>
          <ul className="bpp-list">
            {mine.latest.map((round) => (
              <WalkedCard key={round.roundId} round={round} areaNames={areaNames}>
                {round.tracked ? (
                  <TrackLook
                    roundId={round.roundId}
                    label={planWords(language).trackLook}
                    picture={picture}
                  />
                ) : null}
              </WalkedCard>
            ))}
          </ul>
        </section>
      )}
      {tasks}
      {mine.otherYear === undefined ? null : (
        <Link
          className="bpp-button bpp-button--secondary bpp-button--wide"
          to="/ik/jaar"
          search={{ jaar: mine.otherYear }}
        >
          {words.otherYear(mine.otherYear)}
        </Link>
      )}
      <p className="bpp-soft">{words.private}</p>
    </div>
  );
};
