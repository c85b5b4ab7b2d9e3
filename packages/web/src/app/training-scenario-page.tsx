/** Stories of the own trainer: a list beside the lessons, and the page to play one; who is inside stays with the version he began. */
import '../training/training.css';
import {
  doneStep,
  type LearningEvent,
  type LearningScenario,
  nextRun,
  openRun,
  standsAt,
} from '@buurtplus/domain/training';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import { ScenarioPlayer } from '../training/scenario-player.tsx';
import { useTrainingWords } from '../training/training-words.ts';
import { Busy, Heading, Notice } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { BackLink } from './back-link.tsx';
import { keptOrAsked } from './kept-read.ts';
import { useBook, usePack } from './session.ts';
import { useLearning } from './training-data.ts';

const useOwnScenarios = () =>
  useQuery({
    queryKey: ['training-scenarios'],
    networkMode: 'always',
    retry: false,
    staleTime: 60_000,
    queryFn: keptOrAsked<{ scenarios: LearningScenario[] }, readonly LearningScenario[]>(
      'training-scenarios',
      '/training-scenarios',
      { show: (answer) => answer?.scenarios ?? [] },
    ),
  });

export const OwnScenarios = ({ events }: { readonly events: readonly LearningEvent[] }) => {
  const words = useTrainingWords();
  const { language } = useLanguage();
  const scenarios = useOwnScenarios().data ?? [];
  if (scenarios.length === 0) return null;
  return (
    <section className="bpp-tight" aria-labelledby="own-scenarios">
      <h2 id="own-scenarios">{words.ownScenarios}</h2>
      <ul className="bpp-list">
        {scenarios.map(({ id, title }) => (
          <li key={id}>
            <Link className="bpp-linkrow" to="/leren/verhaal/$scenarioId" params={{ scenarioId: id }}>
              <span>{title[language]}</span>
              {openRun(events, { kind: 'scenario', id }) === null ? null : (
                <small>{words.states.begun}</small>
              )}
              <ChevronRight aria-hidden="true" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
};

const pinName = (id: string): string => `scenario:${id}`;

/** What was kept when it was begun, if it is that version; it was written by this very app. */
const pinnedOf = (value: unknown, version: number): LearningScenario | null =>
  value !== null &&
  typeof value === 'object' &&
  'nodes' in value &&
  (value as LearningScenario).version === version
    ? (value as LearningScenario)
    : null;

const Playing = ({ newest }: { readonly newest: LearningScenario }) => {
  const words = useTrainingWords();
  const { learning, add, keepHalf } = useLearning();
  const held = useBook(usePack(true).data);
  const navigate = useNavigate();
  if (learning === null || held === null) return <Busy words={words.loading} />;
  const subject = { kind: 'scenario', id: newest.id } as const;
  const open = openRun(learning.events, subject);
  const name = pinName(newest.id);
  const scenario = open === null ? newest : (pinnedOf(learning.pinned[name], open.version) ?? newest);
  const run = open !== null && open.version === scenario.version ? open : null;
  const number = run?.run ?? open?.run ?? nextRun(learning.events, subject);
  const { at } = standsAt(scenario, run?.events ?? []);
  const event = {
    kind: 'scenario',
    subject: scenario.id,
    version: scenario.version,
    run: number,
    right: null,
  } as const;
  const finish = (): Promise<void> =>
    add({ ...event, step: at, choice: null }).then(() =>
      add({ ...event, step: doneStep, choice: null }, { subject: name, content: null }),
    );
  const notice =
    run === null
      ? open === null
        ? null
        : words.elsewhere
      : run.version < newest.version
        ? words.storyRenewed
        : null;
  return (
    <>
      {notice === null ? null : (
        <Notice kind="info">
          <p>{notice}</p>
        </Notice>
      )}
      <ScenarioPlayer
        key={`${number}`}
        scenario={scenario}
        at={at}
        held={held}
        onChoose={(choice) => void add({ ...event, step: at, choice }, { subject: name, content: scenario })}
        onEnd={() => void finish().then(() => navigate({ to: '/leren' }))}
        onAgain={() => void finish()}
        kept={{
          half:
            (learning.halfWay ?? []).find(
              (half) =>
                half.kind === 'scenario' &&
                half.subject === scenario.id &&
                half.version === scenario.version &&
                half.run === number &&
                half.step === at,
            ) ?? null,
          onHalf: async (half) => {
            await keepHalf({
              kind: 'scenario',
              subject: scenario.id,
              version: scenario.version,
              run: number,
              step: at,
              picked: half.picked,
              asked: half.asked,
            });
          },
        }}
      />
    </>
  );
};

export const ScenarioPage = () => {
  const { scenarioId = '' } = useParams({ strict: false });
  const words = useTrainingWords();
  const scenarios = useOwnScenarios();
  const newest = scenarios.data?.find(({ id }) => id === scenarioId);
  if (newest === undefined && scenarios.isPending) return <Busy words={words.loading} />;
  return (
    <div className="bpp-stack">
      <BackLink to="/leren" label={words.back} />
      {newest === undefined ? (
        <>
          <Heading>{words.title}</Heading>
          <p className="bpp-large">{words.noLesson}</p>
        </>
      ) : (
        <Playing newest={newest} />
      )}
    </div>
  );
};
