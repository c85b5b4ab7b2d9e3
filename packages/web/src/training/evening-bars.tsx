/** How the room voted, with a number beside every bar; no numbers, or nothing, where they would tell what one person chose. */
import type { MyEvening } from '@buurtplus/contract/evenings';
import { useLanguage } from '../words/words.tsx';
import { useEveningWords } from './evening-words.ts';

export const EveningBars = ({
  poll,
}: {
  readonly poll: Pick<NonNullable<MyEvening['poll']>, 'choices' | 'bars' | 'most' | 'hidden' | 'toldBefore'>;
}) => {
  const words = useEveningWords();
  const { language } = useLanguage();
  const { bars } = poll;
  const first = poll.choices.find(({ id }) => id === poll.most);
  if (first !== undefined)
    return (
      <>
        <p>
          {words.most} <strong>{first.text[language]}</strong>
        </p>
        <p>{words.mostWhy}</p>
      </>
    );
  if (bars === null)
    return <p>{poll.hidden === 'other_room' ? words.otherRoom(poll.toldBefore ?? 0) : words.few}</p>;
  const most = Math.max(1, ...bars.map(({ votes }) => votes));
  return (
    <ul className="bpp-votes">
      {poll.choices.map(({ id, text }) => {
        const votes = bars.find((bar) => bar.id === id)?.votes ?? 0;
        return (
          <li key={id}>
            <span className="bpp-votes__line">
              <span>{text[language]}</span>
              <strong>{words.votes(votes)}</strong>
            </span>
            <span className="bpp-votes__bar" aria-hidden="true">
              <span style={{ width: `${(votes / most) * 100}%` }} />
            </span>
          </li>
        );
      })}
    </ul>
  );
};
