/** The roster on a phone: what I can do first, then what I am down for, then the rest. */
import type { RosterItemView } from '@buurtplus/contract/roster';
import { Heading, Notice } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { ItemLine } from './item-line.tsx';
import { listsOf } from './roster-lists.ts';
import { rosterWords } from './roster-words.ts';
import './roster.css';

const Section = ({
  id,
  title,
  items,
  empty,
}: {
  readonly id: string;
  readonly title: string;
  readonly items: readonly RosterItemView[];
  readonly empty: string | null;
}) =>
  items.length === 0 && empty === null ? null : (
    <section className="bpp-tight" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {items.length === 0 ? <p className="bpp-soft">{empty}</p> : null}
      <ul className="bpp-list">
        {items.map((item) => (
          <ItemLine key={item.itemId} item={item} />
        ))}
      </ul>
    </section>
  );

type Props = {
  readonly items: readonly RosterItemView[];
  /** True when this is what the phone kept. */
  readonly kept: boolean;
  readonly further: React.ReactNode;
};

export const RosterScreen = ({ items, kept, further }: Props) => {
  const { language } = useLanguage();
  const words = rosterWords(language);
  const { mine, canDo, rest } = listsOf(items, new Date());
  return (
    <div className="bpp-stack">
      <Heading>{words.title}</Heading>
      {kept ? (
        <Notice kind="info" live="status">
          <p>{words.kept}</p>
        </Notice>
      ) : (
        <p className="bpp-soft">{words.intro}</p>
      )}
      <Section id="can-do" title={words.canDo} items={canDo} empty={words.nothingToDo} />
      <Section id="mine" title={words.mine} items={mine} empty={words.nothingMine} />
      <Section id="rest" title={words.rest} items={rest} empty={null} />
      {further}
    </div>
  );
};
