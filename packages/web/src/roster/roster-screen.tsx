/** The roster on a phone: what I am down for first, then what I can do; what is full or not for me behind its name. */
import type { RosterItemView } from '@buurtplus/contract/roster';
import { Fold, Heading, Notice } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { ItemLine } from './item-line.tsx';
import { listsOf } from './roster-lists.ts';
import { rosterWords } from './roster-words.ts';
import './roster.css';

const Lines = ({ items }: { readonly items: readonly RosterItemView[] }) => (
  <ul className="bpp-list">
    {items.map((item) => (
      <ItemLine key={item.itemId} item={item} />
    ))}
  </ul>
);

const Section = ({
  id,
  title,
  items,
  empty,
}: {
  readonly id: string;
  readonly title: string;
  readonly items: readonly RosterItemView[];
  readonly empty: string;
}) => (
  <section className="bpp-tight" aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {items.length === 0 ? <p className="bpp-soft">{empty}</p> : <Lines items={items} />}
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
      <Section id="mine" title={words.mine} items={mine} empty={words.nothingMine} />
      <Section id="can-do" title={words.canDo} items={canDo} empty={words.nothingToDo} />
      {rest.length === 0 ? null : (
        <Fold id="rest" title={words.rest} hint={words.restCount(rest.length)}>
          <Lines items={rest} />
        </Fold>
      )}
      {further}
    </div>
  );
};
