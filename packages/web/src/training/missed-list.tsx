/** What often goes wrong, the first three in sight and the others behind one tap; only where enough people answered. */
import { Fold } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import type { MissedItem } from './overview-rows.ts';
import { overviewWords } from './overview-words.ts';

const inSight = 3;

const Cards = ({ items }: { readonly items: readonly MissedItem[] }) => {
  const { language } = useLanguage();
  const words = overviewWords(language);
  const said = ({ kind, wrong, of, side }: MissedItem): string =>
    kind === 'situation'
      ? (side === 'at_least' ? words.missedAtLeast : words.missedLine)(wrong ?? 0, of)
      : side === 'few_right'
        ? words.missedFewRight(of)
        : words.missedAbout[kind](wrong ?? 0, of);
  return (
    <ol className="bpp-list">
      {items.map((item) => (
        <li key={`${item.kind} ${item.id}`} className="bpp-card bpp-tight">
          <small className="bpp-soft">
            {words.missedKinds[item.kind]}
            {item.title === null ? '' : ` · ${item.title[language]}`}
          </small>
          <span>{item.text[language]}</span>
          <strong>{said(item)}</strong>
        </li>
      ))}
    </ol>
  );
};

export const MissedList = ({ missed }: { readonly missed: readonly MissedItem[] }) => {
  const words = overviewWords(useLanguage().language);
  const often = missed.filter(({ side }) => side !== 'few_wrong');
  const seldom = missed.length - often.length;
  if (missed.length === 0) return <p>{words.missedNone}</p>;
  return (
    <>
      <Cards items={often.slice(0, inSight)} />
      {often.length > inSight ? (
        <Fold id="missed-more" title={words.missedMore(often.length - inSight)}>
          <Cards items={often.slice(inSight)} />
        </Fold>
      ) : null}
      {seldom === 0 ? null : <p className="bpp-soft">{words.missedSeldom(seldom)}</p>}
    </>
  );
};
