/** The own year: rounds, hours, quiet ones, with thanks; nobody is compared with anybody. */
import type { MyRounds } from '@buurtplus/contract/rounds';
import { countables } from '@buurtplus/domain/rounds';
import { Heading } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { WalkedCard } from './walked-round.tsx';
import { walkedWords } from './walked-words.ts';
import './rounds.css';

type Props = { readonly mine: MyRounds; readonly areaNames: ReadonlyMap<string, string> };

export const MyRoundsScreen = ({ mine, areaNames }: Props) => {
  const { language } = useLanguage();
  const words = walkedWords(language);
  const counted = countables.filter((what) => mine.counts[what] > 0);
  return (
    <div className="bpp-stack">
      <Heading>{words.mineTitle(mine.year)}</Heading>
      {mine.rounds === 0 ? (
        <p className="bpp-large">{words.mineNone}</p>
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
              <WalkedCard key={round.roundId} round={round} areaNames={areaNames} />
            ))}
          </ul>
        </section>
      )}
      <p className="bpp-soft">{words.private}</p>
    </div>
  );
};
