/** The points of a schouw on a phone: the weather, which are done, and where to go next. */
import type { InspectionCard, PointCard } from '@buurtplus/contract/inspections';
import {
  type InspectionEvent,
  type InspectionFact,
  isOf,
  lastOf,
  type Weather,
  weathers,
} from '@buurtplus/domain/inspections';
import type { ReactNode } from 'react';
import { Chip, Heading, Notice, StatePill } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { dayInWords, useInspectionWords } from './inspection-words.ts';
import { askedOf, type PointState, pointState } from './look.ts';
import type { InspectionMap } from './point-place.tsx';

type Props = {
  readonly card: InspectionCard;
  readonly points: readonly PointCard[];
  readonly areaNames: ReadonlyMap<string, string>;
  readonly events: readonly InspectionEvent[];
  readonly onFact: (fact: InspectionFact) => void;
  readonly pointLink: (pointId: string, content: ReactNode) => ReactNode;
  readonly onwards: (pointId: string, label: string) => ReactNode;
  readonly map: InspectionMap;
  readonly below: ReactNode;
};

const WeatherChips = ({ events, onFact }: Pick<Props, 'events' | 'onFact'>) => {
  const words = useInspectionWords();
  const last = lastOf(events.filter(isOf('weather')))?.fact;
  const now = last?.kind === 'weather' ? last : null;
  const say = (weather: Weather, dark: boolean): void => onFact({ kind: 'weather', weather, dark });
  return (
    <fieldset className="bpp-row bpp-chipset">
      <legend>{words.weatherAsk}</legend>
      {weathers.map((weather) => (
        <Chip
          key={weather}
          chosen={now?.weather === weather}
          onChoose={() => say(weather, now?.dark ?? false)}
        >
          {words.weather[weather]}
        </Chip>
      ))}
      <Chip chosen={now?.dark === true} onChoose={() => say(now?.weather ?? 'dry', now?.dark !== true)}>
        {words.dark}
      </Chip>
    </fieldset>
  );
};

const isDone = (state: PointState, asked: number): boolean => !state.reachable || state.mine.size >= asked;

const State = ({ state, asked }: { readonly state: PointState; readonly asked: number }) => {
  const words = useInspectionWords();
  if (!state.reachable) return <StatePill kind="late">{words.away}</StatePill>;
  if (state.mine.size === 0) return <StatePill kind="waiting">{words.untouched}</StatePill>;
  return (
    <StatePill kind={state.mine.size >= asked ? 'done' : 'busy'}>
      {words.seen(Math.min(state.mine.size, asked), asked)}
    </StatePill>
  );
};

export const WalkInspectionScreen = (props: Props) => {
  const { card, points, areaNames, events, onFact } = props;
  const words = useInspectionWords();
  const { language } = useLanguage();
  const asked = askedOf(card).length;
  const states = points.map((point) => ({ point, state: pointState(events, point.pointId) }));
  const next = states.find(({ state }) => !isDone(state, asked));
  const begun = states.some(({ state }) => state.mine.size > 0);
  return (
    <div className="bpp-stack">
      <Heading>{card.way === 'loose' ? words.loose : card.title}</Heading>
      <p className="bpp-soft">
        {card.teamName} · {words.on(dayInWords(card.plannedOn, language))}
      </p>
      <p>{words.how}</p>
      {card.closed ? (
        <Notice kind="info">
          <p>{words.closed}</p>
        </Notice>
      ) : null}
      <WeatherChips events={events} onFact={onFact} />
      {next === undefined ? null : props.onwards(next.point.pointId, begun ? words.goOn : words.start)}
      {props.map(
        points.map((point, at) => ({ point, number: at + 1 })),
        words.pointsOnMap,
      )}
      <ul className="bpp-list">
        {states.map(({ point, state }, at) => (
          <li key={point.pointId}>
            {props.pointLink(
              point.pointId,
              <>
                <span>
                  {at + 1}. {point.label === '' ? words.point(at + 1) : point.label}
                  <small className="bpp-soft"> {areaNames.get(point.neighbourhoodCode ?? '') ?? ''}</small>
                </span>
                <State state={state} asked={asked} />
              </>,
            )}
          </li>
        ))}
      </ul>
      {props.below}
    </div>
  );
};
