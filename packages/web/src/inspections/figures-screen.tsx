/** All that was walked, per edition of the scale and per neighbourhood; two scales are never added up. */
import type { InspectionFigures } from '@buurtplus/contract/inspections';
import { enoughPoints } from '@buurtplus/domain/inspections';
import { Heading } from '../ui/index.ts';
import { useInspectionWords } from './inspection-words.ts';
import { AreaTables } from './result-parts.tsx';
import './inspections.css';

type Props = {
  readonly figures: InspectionFigures;
  readonly areaNames: ReadonlyMap<string, string>;
};

export const InspectionFiguresScreen = ({ figures, areaNames }: Props) => {
  const words = useInspectionWords();
  return (
    <div className="bpp-stack">
      <Heading>{words.figures}</Heading>
      <p>{figures.editions.length === 0 ? words.figuresNone : words.figuresIntro}</p>
      {figures.editions.map((edition) => (
        <section
          key={`${edition.edition}/${edition.wordsVersion}`}
          className="bpp-stack"
          aria-labelledby={`edition-${edition.edition}-${edition.wordsVersion}`}
        >
          <h2 id={`edition-${edition.edition}-${edition.wordsVersion}`}>
            {edition.name ?? words.wordsOnly} · {words.walks(edition.walks)}
          </h2>
          {edition.areas.map((area) => (
            <AreaTables
              key={area.neighbourhoodCode ?? ''}
              result={area.result}
              name={areaNames.get(area.neighbourhoodCode ?? '') ?? words.areaAny}
            />
          ))}
          {edition.areas.some(({ result }) => result.aspects.some((one) => one.share === null)) ? (
            <p className="bpp-soft">{words.fewNote(enoughPoints)}</p>
          ) : null}
          <p className="bpp-soft">{words.noMean}</p>
        </section>
      ))}
    </div>
  );
};
