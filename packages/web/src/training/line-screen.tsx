/** The learning line: what there is, what was done, where to go on. */
import {
  type Heard,
  isDone,
  type LearningEvent,
  type LineEntry,
  learningLine,
  openRun,
  roomOffer,
} from '@buurtplus/domain/training';
import { Link } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Heading, StatePill } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { useTrainingWords } from './training-words.ts';

export type LessonState = 'new' | 'begun' | 'done';

export const stateOf = (events: readonly LearningEvent[], { id }: Pick<LineEntry, 'id'>): LessonState =>
  openRun(events, { kind: 'module', id }) !== null
    ? 'begun'
    : isDone(events, { kind: 'module', id })
      ? 'done'
      : 'new';

/** What to do next: what was begun, else what was on an evening one was at, else the first that is new. */
export const nextLesson = (
  events: readonly LearningEvent[],
  heard: readonly Heard[],
  today: string,
): LineEntry | null => {
  const fresh = learningLine.filter((entry) => stateOf(events, entry) === 'new');
  return (
    learningLine.find((entry) => stateOf(events, entry) === 'begun') ??
    fresh.find(({ id }) => roomOffer(heard, events, id, today) !== null) ??
    fresh[0] ??
    null
  );
};

const pill = { begun: 'busy', done: 'done' } as const;

export const LineScreen = ({
  events,
  heard,
  today,
  weekly,
  own,
}: {
  readonly events: readonly LearningEvent[];
  /** Lessons of evenings one was at. */
  readonly heard: readonly Heard[];
  readonly today: string;
  readonly weekly: ReactNode;
  /** Stories of the own trainer. */
  readonly own: ReactNode;
}) => {
  const words = useTrainingWords();
  const { language } = useLanguage();
  return (
    <div className="bpp-stack">
      <Heading>{words.title}</Heading>
      <p className="bpp-large">{words.intro}</p>
      {weekly}
      <ol className="bpp-list">
        {learningLine.map((entry) => {
          const state = stateOf(events, entry);
          return (
            <li key={entry.id}>
              <Link className="bpp-linkrow bpp-lesson" to="/leren/$moduleId" params={{ moduleId: entry.id }}>
                <span className="bpp-tight">
                  <strong>{entry.title[language]}</strong>
                  <span className="bpp-soft">{entry.about[language]}</span>
                  <span className="bpp-row">
                    {/* What is new is most of it: only what was begun or done stands out. */}
                    {state === 'new' ? null : <StatePill kind={pill[state]}>{words.states[state]}</StatePill>}
                    <small>
                      {state === 'done' || roomOffer(heard, events, entry.id, today) === null
                        ? `${words.minutes(entry.minutes)} · ${words.scenes(entry.scenarios)}`
                        : words.heardShort}
                    </small>
                  </span>
                </span>
                <ChevronRight aria-hidden="true" />
              </Link>
            </li>
          );
        })}
      </ol>
      {own}
    </div>
  );
};
