/** Own cases beside the signals: what the squares on the map are, nearest first when this device knows where it is. */
import type { Point } from '@buurtplus/domain/kernel';
import type { ReactNode } from 'react';
import { placeParts } from '../words/place.ts';
import type { DeskWords } from './desk-words.ts';
import { aboutHowFar } from './use-near-me.ts';

export type DeskCase = {
  readonly caseId: string;
  readonly number: string;
  readonly neighbourhoodCode: string;
  readonly street: string | null;
  /** About where; null when only the neighbourhood is known. */
  readonly place: Point | null;
};

/** More than these are in the list of cases; by distance they stand above the signals, so fewer. */
const mostBeside = 8;
const mostNear = 4;

type Props = {
  readonly cases: readonly DeskCase[];
  readonly here: Point | null;
  readonly words: DeskWords;
  readonly placeName: (code: string) => string;
  readonly toCase: (caseId: string, children: ReactNode) => ReactNode;
};

export const OwnCases = ({ cases, here, words, placeName, toCase }: Props) => {
  const most = here === null ? mostBeside : mostNear;
  const far = (one: DeskCase): number => aboutHowFar(here, one.place) ?? Infinity;
  const sorted = here === null ? cases : [...cases].sort((left, right) => far(left) - far(right) || 0);
  return (
    <section className="bpp-tight" aria-labelledby="own-cases">
      <h2 id="own-cases">{words.home.cases}</h2>
      <p className="bpp-soft">{words.home.casesHint}</p>
      <ul className="bpp-list">
        {sorted.slice(0, most).map((one) => {
          const metres = aboutHowFar(here, one.place);
          return (
            <li key={one.caseId}>
              {toCase(
                one.caseId,
                <span>
                  {placeParts(
                    metres === null ? null : words.home.about(words.home.metres(metres)),
                    one.street,
                    placeName(one.neighbourhoodCode),
                  ).join(' · ')}{' '}
                  <span className="bpp-number">{one.number}</span>
                </span>,
              )}
            </li>
          );
        })}
      </ul>
      {cases.length <= most ? null : <p className="bpp-soft">{words.home.casesRest(cases.length - most)}</p>}
    </section>
  );
};
