/** Which schouwen there are: to do first, then what was looked at; with the one thing to do on each. */
import type { InspectionCard, InspectionList } from '@buurtplus/contract/inspections';
import type { ReactNode } from 'react';
import { Heading } from '../ui/index.ts';
import { ListCut } from '../words/list-cut.tsx';
import { useLanguage } from '../words/words.tsx';
import { dayInWords, useInspectionWords } from './inspection-words.ts';

type Props = {
  readonly list: InspectionList | null;
  readonly areaNames: ReadonlyMap<string, string>;
  readonly walks: boolean;
  readonly walkLink: (inspectionId: string, label: string) => ReactNode;
  readonly resultLink: (inspectionId: string, label: string) => ReactNode;
  readonly planLink: (label: string, first: boolean) => ReactNode;
  readonly figuresLink: (label: string) => ReactNode;
};

const Card = ({ card, ...props }: Omit<Props, 'list'> & { readonly card: InspectionCard }) => {
  const words = useInspectionWords();
  const { language } = useLanguage();
  const areas = card.neighbourhoodCodes.slice(0, 3).map((code) => props.areaNames.get(code) ?? code);
  return (
    <li className="bpp-card">
      <strong>{card.way === 'loose' ? words.loose : card.title}</strong>
      {card.calledOff ? <span>{words.notWalked}</span> : null}
      <span className="bpp-soft">
        {words.on(dayInWords(card.plannedOn, language))} · {words.points(card.points.length)}
        {card.way === 'loose' ? '' : ` · ${areas.join(', ')}`} · {card.teamName}
      </span>
      <div className="bpp-row">
        {props.walks && !card.closed && card.way !== 'loose'
          ? props.walkLink(card.inspectionId, words.walk)
          : null}
        {props.resultLink(card.inspectionId, words.result)}
      </div>
    </li>
  );
};

export const InspectionListScreen = (props: Props) => {
  const words = useInspectionWords();
  const { list } = props;
  if (list === null)
    return (
      <div className="bpp-stack">
        <Heading>{words.title}</Heading>
        <p className="bpp-large">{words.noNetwork}</p>
      </div>
    );
  const mayPlan = list.planFor.length > 0;
  const open = list.inspections.filter((card) => !card.closed && card.way !== 'loose');
  const earlier = list.inspections.filter((card) => !open.includes(card));
  return (
    <div className="bpp-stack">
      <Heading>{words.title}</Heading>
      <p>{words.intro}</p>
      {mayPlan ? props.planLink(words.plan, open.length === 0) : null}
      {list.inspections.length === 0 ? (
        <p className="bpp-large">{mayPlan ? words.nonePlan : words.none}</p>
      ) : null}
      {open.length === 0 ? null : (
        <section className="bpp-stack" aria-labelledby="open">
          <h2 id="open">{words.open}</h2>
          <ul className="bpp-list">
            {open.map((card) => (
              <Card key={card.inspectionId} card={card} {...props} />
            ))}
          </ul>
        </section>
      )}
      {earlier.length === 0 ? null : (
        <section className="bpp-stack" aria-labelledby="earlier">
          <h2 id="earlier">{words.earlier}</h2>
          <ul className="bpp-list">
            {earlier.map((card) => (
              <Card key={card.inspectionId} card={card} {...props} />
            ))}
          </ul>
        </section>
      )}
      {list.inspections.length === 0 ? null : props.figuresLink(words.figures)}
      <ListCut count={list.inspections.length} kind="newest" />
    </div>
  );
};
