/** The pages of who leads evenings: planning, and in front of the room. */
import '../training/training.css';
import '../training/evening.css';
import type { EveningChoices, EveningStage, NewSeries, TrainerEvenings } from '@buurtplus/contract/evenings';
import type { LearningScenario } from '@buurtplus/domain/training';
import { loadLesson } from '@buurtplus/domain/training/load-lesson';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { callApi } from '../offline/api.ts';
import { newId } from '../offline/device.ts';
import { EveningNotes } from '../training/evening-notes.tsx';
import { EveningPlanScreen } from '../training/evening-plan.tsx';
import { EveningStageScreen } from '../training/evening-stage.tsx';
import { useEveningWords, whenInWords } from '../training/evening-words.ts';

import { stagePoll } from '../training/stage-compass.ts';
import { Busy, Emergency112, Heading, Notice } from '../ui/index.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { BackLink } from './back-link.tsx';
import { useFetched } from './evening-data.ts';
import { QuestionsPart } from './evening-questions-part.tsx';
import { useBook, useMe } from './session.ts';

const beamerMs = 2_500;

export const TrainerEveningsPage = () => {
  const words = useEveningWords();
  const client = useQueryClient();
  const isTrainer = useMe().data?.acting?.role === 'trainer';
  const evenings = useFetched<TrainerEvenings>('/training-evenings', isTrainer);
  const choices = useFetched<EveningChoices>('/training-evening-choices', isTrainer);
  if (!isTrainer) return null;
  if (evenings.isPending || choices.isPending) return <Busy words={words.busy} />;
  if (evenings.data == null || choices.data == null)
    return (
      <div className="bpp-stack">
        <Heading>{words.title}</Heading>
        <p className="bpp-large">{words.noNetwork}</p>
      </div>
    );
  const again = () => client.invalidateQueries({ queryKey: ['/training-evenings'] });
  const act = async (method: string, path: string, body?: object): Promise<string | null> => {
    const answer = await callApi(method, path, body);
    await again();
    if (answer.ok) return null;
    return answer.kind === 'problem' && answer.problem.status === 409 ? answer.problem.title : words.failed;
  };
  return (
    <>
      <EveningPlanScreen
        evenings={evenings.data.evenings}
        choices={choices.data}
        link={(eveningId, label, when) => (
          <Link
            className="bpp-button bpp-button--secondary"
            aria-label={`${label}: ${when}`}
            to="/trainer/avond/$eveningId"
            params={{ eveningId }}
          >
            {label}
          </Link>
        )}
        onMove={(eveningId, plan) => act('PUT', `/training-evenings/${eveningId}`, plan)}
        onCancel={(eveningId) => act('DELETE', `/training-evenings/${eveningId}`)}
        onRestore={(eveningId) => act('POST', `/training-evenings/${eveningId}/restore`)}
        onLead={(seriesId, personIds) => act('PUT', `/training-series/${seriesId}/leaders`, { personIds })}
        onInvite={(seriesId, guests) => act('POST', `/training-series/${seriesId}/guests`, guests)}
        onGuestOut={(seriesId, guest) => act('POST', `/training-series/${seriesId}/guest-removals`, guest)}
        onTakeOver={(seriesId) => act('POST', `/training-series/${seriesId}/take-over`)}
        onPlan={async (series: NewSeries) => {
          const answer = await callApi('POST', '/training-series', series);
          if (answer.ok) await again();
          return answer.ok;
        }}
      />
      <QuestionsPart />
    </>
  );
};

/** Stories of the lessons of this evening, and the ones the own trainers published. */
const useStories = (moduleIds: readonly string[]): readonly LearningScenario[] =>
  useQuery({
    queryKey: ['evening-stories', ...moduleIds],
    enabled: moduleIds.length > 0,
    queryFn: async () => {
      const lessons = await Promise.all(moduleIds.map(loadLesson));
      const own = await callApi<{ scenarios: LearningScenario[] }>('GET', '/training-scenarios');
      return [
        ...lessons.flatMap((lesson) => lesson?.scenarios ?? []),
        ...(own.ok ? own.value.scenarios : []),
      ];
    },
  }).data ?? [];

export const EveningStagePage = () => {
  const { eveningId = '' } = useParams({ strict: false });
  const words = useEveningWords();
  const { app } = useWords();
  const { language } = useLanguage();
  const client = useQueryClient();
  const isTrainer = useMe().data?.acting?.role === 'trainer';
  const path = `/training-evenings/${eveningId}`;
  const read = useFetched<EveningStage>(path, isTrainer, beamerMs);
  const stage = read.data ?? null;
  const stories = useStories(stage?.moduleIds ?? []);
  const held = useBook(null, isTrainer);
  const [failed, setFailed] = useState(false);
  const act = async (method: string, below: string, body?: object): Promise<boolean> => {
    const answer = await callApi(method, `${path}${below}`, body);
    setFailed(!answer.ok);
    await client.invalidateQueries({ queryKey: [path] });
    return answer.ok;
  };
  return (
    <div className="bpp-stage">
      <header className="bpp-stage__top">
        <BackLink to="/trainer/avonden" label={words.backToPlan} />
        {stage === null ? null : (
          <a className="bpp-stage__paper" href={`/api/v1${path}/hand-out`} target="_blank" rel="noreferrer">
            {words.handOut}
          </a>
        )}
        <Emergency112 label={app.emergency} />
      </header>
      <main id="main" className="bpp-stack">
        <div className="bpp-tight">
          <Heading>{stage?.series ?? words.title}</Heading>
          {stage === null ? null : (
            <p className="bpp-soft">
              {whenInWords(stage.startsAt, language)}, {stage.place}
            </p>
          )}
        </div>
        {stage === null ? (
          read.isPending && isTrainer ? (
            <Busy words={words.busy} />
          ) : (
            <p className="bpp-large">{words.noNetwork}</p>
          )
        ) : (
          <>
            {failed ? (
              <Notice kind="attention" live="alert">
                <p>{words.failed}</p>
              </Notice>
            ) : null}
            <EveningStageScreen
              stage={stage}
              stories={stories}
              held={held}
              onAsk={async (scenario, step) => {
                const poll = stagePoll(scenario, step);
                if (poll === null) return;
                await act('POST', '/polls', {
                  pollId: newId(),
                  scenarioId: scenario.id,
                  step,
                  ask: poll.ask,
                  choices: poll.choices,
                });
              }}
              onClose={(pollId) => act('DELETE', `/polls/${pollId}`)}
            />
            <EveningNotes
              stage={stage}
              onTick={(personId, present) => void act('PUT', `/people/${personId}`, { present })}
              onSend={(kind, body) => act(kind === 'lessons' ? 'PUT' : 'POST', `/${kind}`, body)}
            />
          </>
        )}
      </main>
    </div>
  );
};
