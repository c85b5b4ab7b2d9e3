/** What a schouw says: sentences first, then the tables, then every point with what asks for something, and the list on paper. */
import type { InspectionResultPage, SeenPoint } from '@buurtplus/contract/inspections';
import { aspectWords, type Judgement, levelNames, levels, safetyWords } from '@buurtplus/domain/inspections';
import type { ReactNode } from 'react';
import { Heading, Notice } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { dayInWords, useInspectionWords } from './inspection-words.ts';
import type { InspectionMap } from './point-place.tsx';
import { AreaTables, AspectTable, ResultSentences, SafetyLines } from './result-parts.tsx';
import './inspections.css';

type Props = {
  readonly page: InspectionResultPage;
  readonly areaNames: ReadonlyMap<string, string>;
  readonly map: InspectionMap;
  /** What somebody who plans may put right. */
  readonly correct: ReactNode;
};

const lettersOf = (given: readonly Judgement[], language: 'nl' | 'en'): string =>
  given
    .flatMap((one) => {
      const level = levels.find((known) => known === one);
      return level === undefined ? [] : [levelNames[level][language].split(' · ')[0] ?? ''];
    })
    .join(' / ');

const Seen = ({
  point,
  number,
  inspectionId,
  areaName,
}: {
  readonly point: SeenPoint;
  readonly number: number;
  readonly inspectionId: string;
  readonly areaName: string;
}) => {
  const words = useInspectionWords();
  const { language } = useLanguage();
  const letters = point.judgements
    .map(({ aspect, given }) => ({
      name: aspectWords[aspect].name[language],
      letters: lettersOf(given, language),
    }))
    .filter((one) => one.letters !== '');
  const notGood = point.answers.filter(({ given }) => given.includes('not_good'));
  const differ = (given: readonly string[]): boolean => given.includes('good');
  return (
    <li className="bpp-card">
      <strong>
        {number}. {point.label === '' ? words.point(number) : point.label}
      </strong>
      <span className="bpp-soft">{areaName}</span>
      {point.reachable ? null : <p>{words.away}</p>}
      {letters.length === 0 && point.reachable ? <p className="bpp-soft">{words.untouched}</p> : null}
      <p>{letters.map((one) => `${one.name}: ${one.letters}`).join(' · ')}</p>
      {notGood.map(({ question, given }) => (
        <p key={question}>
          {safetyWords[question].name[language]}: {safetyWords[question].not_good[language]}
          {differ(given) ? ` ${words.otherSaidGood}` : ''}
        </p>
      ))}
      {point.signals > 0 ? <p>{words.signalled}</p> : null}
      {point.photos.length === 0 ? null : (
        <div className="bpp-places">
          {point.photos.map((hash) => (
            <img
              key={hash}
              loading="lazy"
              src={`/api/v1/inspections/${inspectionId}/points/${point.pointId}/photos/${hash}`}
              alt={words.photoOf(number)}
            />
          ))}
        </div>
      )}
    </li>
  );
};

export const InspectionResultScreen = ({ page, areaNames, map, correct }: Props) => {
  const words = useInspectionWords();
  const { language } = useLanguage();
  const { inspection, total, areas, seen, weather } = page;
  const { seed, areaYear, scale } = inspection;
  const named = areas.filter((area) => area.result.aspects.length > 0 || area.result.safety.length > 0);
  return (
    <div className="bpp-stack">
      <Heading>{inspection.way === 'loose' ? words.loose : inspection.title}</Heading>
      <p className="bpp-soft">
        {inspection.teamName} · {words.on(dayInWords(inspection.plannedOn, language))}
        {weather === null
          ? ''
          : ` · ${words.weatherWas(words.weather[weather.weather] ?? weather.weather, weather.dark)}`}
      </p>
      {inspection.closed ? (
        <Notice kind="info">
          <p>{inspection.calledOff ? words.calledOff : words.closed}</p>
        </Notice>
      ) : null}
      {total.lookedAt === 0 ? (
        <p className="bpp-large">{words.resultNone}</p>
      ) : (
        <ResultSentences result={total} />
      )}
      <a
        className="bpp-button bpp-button--primary bpp-button--wide"
        href={`/api/v1/inspections/${inspection.inspectionId}/walk-list`}
        target="_blank"
        rel="noreferrer"
      >
        {words.paper}
      </a>
      {total.aspects.length === 0 ? null : (
        <section className="bpp-tight" aria-labelledby="aspects">
          <h2 id="aspects">{words.perAspect}</h2>
          <AspectTable result={total} caption={words.allPoints} />
          <p className="bpp-soft">{words.noMean}</p>
        </section>
      )}
      <SafetyLines result={total} />
      {named.length < 2 ? null : (
        <section className="bpp-stack" aria-labelledby="areas">
          <h2 id="areas">{words.perArea}</h2>
          {named.map((area) => (
            <AreaTables
              key={area.neighbourhoodCode ?? ''}
              result={area.result}
              name={areaNames.get(area.neighbourhoodCode ?? '') ?? words.areaAny}
            />
          ))}
        </section>
      )}
      <section className="bpp-stack" aria-labelledby="places">
        <h2 id="places">{words.perPoint}</h2>
        {map(
          seen.map((point, at) => ({ point, number: at + 1 })),
          words.pointsOnMap,
        )}
        <ol className="bpp-list">
          {seen.map((point, at) => (
            <Seen
              key={point.pointId}
              point={point}
              number={at + 1}
              inspectionId={inspection.inspectionId}
              areaName={areaNames.get(point.neighbourhoodCode ?? '') ?? ''}
            />
          ))}
        </ol>
      </section>
      <p className="bpp-soft">
        {seed === null || areaYear === null ? '' : `${words.drawnBy(seed, areaYear)} `}
        {scale.name === null ? words.byWords : words.byScale(scale.name)}
      </p>
      {correct}
    </div>
  );
};
