/** Who comes to one thing on the roster, and the place a team mate offers. */
import type { RosterItemView } from '@buurtplus/contract/roster';
import { Button } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { firstName } from './roster-lists.ts';
import { type RosterWords, rosterWords } from './roster-words.ts';

type Person = RosterItemView['people'][number];

const remarkOf = (one: Person, words: RosterWords): string =>
  [
    one.state === 'reserve' ? words.reserveOf : null,
    one.state === 'waiting' ? words.waits : null,
    one.state === 'offered' ? words.isOffered : null,
    one.newcomer ? words.newcomer : null,
    one.confirmed && one.state === 'going' ? words.saidYes : null,
    one.wantsMate ? words.wantsMate : null,
    one.swapOpen ? words.offersPlace : null,
  ]
    .filter((part) => part !== null)
    .join(', ');

type Props = {
  readonly item: RosterItemView;
  readonly personId: string;
  readonly busy: boolean;
  readonly onTakeOver: (personId: string) => void;
  /** The coordinator's own button beside a name. */
  readonly beside?: (one: Person) => React.ReactNode;
};

export const ItemPeople = ({ item, personId, busy, onTakeOver, beside }: Props) => {
  const { language } = useLanguage();
  const words = rosterWords(language);
  const mayTake = (one: Person): boolean =>
    one.swapOpen && one.personId !== personId && item.mine.state !== 'going' && item.whyNot === null;
  return (
    <section className="bpp-tight" aria-labelledby="who">
      <h2 id="who">{words.who}</h2>
      <p className="bpp-soft">
        {words.places(item.taken, item.capacity)}
        {item.waiting > 0 ? ` · ${words.waitingCount(item.waiting)}` : ''}
      </p>
      {item.people.length === 0 ? <p>{words.nobody}</p> : null}
      <ul className="bpp-people">
        {item.people.map((one, index) => {
          const remark = remarkOf(one, words);
          return (
            <li key={one.personId ?? `former-${index}`}>
              <span className="bpp-people__name">
                <strong>{one.name ?? words.formerMember}</strong>
                {remark === '' ? null : <span className="bpp-soft">{remark}</span>}
              </span>
              {mayTake(one) && one.personId !== null ? (
                <Button kind="secondary" busy={busy} onClick={() => onTakeOver(one.personId ?? '')}>
                  {one.swapItemId === null
                    ? words.actions.take_over(firstName(one.name, words.formerMember))
                    : words.actions.exchange(firstName(one.name, words.formerMember))}
                </Button>
              ) : null}
              {beside?.(one)}
            </li>
          );
        })}
      </ul>
    </section>
  );
};
