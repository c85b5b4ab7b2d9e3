/** One line of the roster: when, what, who, and how it stands. */
import type { RosterItemView } from '@buurtplus/contract/roster';
import { coverageOf } from '@buurtplus/domain/roster';
import { Link } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import { StatePill } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { dayInWords, firstName, hasOfferedPlace, hoursInWords, missing, pillFor } from './roster-lists.ts';
import { rosterWords } from './roster-words.ts';

export const whatOf = (item: RosterItemView, kinds: Readonly<Record<string, string>>): string =>
  [item.title ?? kinds[item.kind] ?? item.kind, item.zone].filter((part) => part !== null).join(' · ');

const Standing = ({ item }: { readonly item: RosterItemView }) => {
  const { language } = useLanguage();
  const words = rosterWords(language);
  const state = item.mine.state;
  if (!item.cancelled && state !== 'none')
    return (
      <StatePill kind={state === 'going' ? 'done' : state === 'offered' ? 'busy' : 'waiting'}>
        {words.states[state]}
      </StatePill>
    );
  const coverage = coverageOf(item);
  const short = missing(item);
  return (
    <StatePill kind={pillFor(item)}>
      {short > 0 && !item.cancelled ? words.missing(short) : words.coverage[coverage]}
    </StatePill>
  );
};

export const ItemLine = ({ item }: { readonly item: RosterItemView }) => {
  const { language } = useLanguage();
  const words = rosterWords(language);
  const going = item.people.filter((one) => one.state === 'going');
  const names = going.map((one) => firstName(one.name, words.formerMember)).join(', ');
  const mate = going.some((one) => one.wantsMate) && item.mine.state === 'none';
  return (
    <li>
      <Link className="bpp-linkrow bpp-rosterline" to="/rooster/$itemId" params={{ itemId: item.itemId }}>
        <span className="bpp-tight">
          <strong className="bpp-rosterline__when">
            <span>{dayInWords(item.day, language, new Date())}</span>{' '}
            <span>{hoursInWords(item, language)}</span>
          </strong>
          <span>
            {whatOf(item, words.kinds)}
            {item.mode === 'walking' ? '' : ` · ${words.modes[item.mode]}`}
          </span>
          {names === '' ? null : <span className="bpp-soft">{names}</span>}
          {mate ? <span className="bpp-rosterline__mate">{words.wantsMate}</span> : null}
          {hasOfferedPlace(item) ? <span className="bpp-rosterline__mate">{words.offersPlace}</span> : null}
          <Standing item={item} />
        </span>
        <ChevronRight aria-hidden="true" />
      </Link>
    </li>
  );
};
