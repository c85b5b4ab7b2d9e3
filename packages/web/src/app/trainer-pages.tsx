/** The pages of a trainer: the stories there are, and making one. */
import '../training/training.css';
import type { ScenarioDrafts } from '@buurtplus/contract/training';
import { type LearningScenario, learningLine } from '@buurtplus/domain/training';
import { loadLesson } from '@buurtplus/domain/training/load-lesson';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { callApi } from '../offline/api.ts';
import { newId } from '../offline/device.ts';
import { reading } from '../offline/reading.ts';
import { copyOf, emptyStory } from '../training/edit-scenario.ts';
import { useEditorWords } from '../training/editor-words.ts';
import { forgetStory, keepStory, keptStory } from '../training/kept-story.ts';
import { misfitsOf } from '../training/misfits.ts';
import { ScenarioEditor } from '../training/scenario-editor.tsx';
import { ScenarioList } from '../training/scenario-list.tsx';
import { Busy, Heading } from '../ui/index.ts';
import { useWords } from '../words/words.tsx';
import { useBook, useMe } from './session.ts';

const draftsKey = ['training-drafts'] as const;
const publishedKey = ['training-published'] as const;
const useDrafts = (enabled: boolean) =>
  useQuery({
    queryKey: draftsKey,
    enabled,
    retry: false,
    queryFn: reading<ScenarioDrafts>('/training-drafts'),
  });

const useStandard = (enabled: boolean) =>
  useQuery({
    queryKey: ['standard-scenarios'],
    enabled,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () =>
      (await Promise.all(learningLine.map(({ id }) => loadLesson(id)))).flatMap(
        (lesson) => lesson?.scenarios ?? [],
      ),
  });

/** As learners have them: a draft that was mended and not published is not out. */
const usePublished = (enabled: boolean) =>
  useQuery({
    queryKey: publishedKey,
    enabled,
    retry: false,
    queryFn: reading<{ scenarios: readonly LearningScenario[] }>('/training-scenarios'),
  });

/** @param seen when this draft was last seen kept; null when none was seen, 'anyway' writes over whatever is there */
const save = (scenario: LearningScenario, seen: string | null) =>
  callApi<{ changedAt: string }>(
    'PUT',
    `/training-drafts${seen === null ? '' : `?seen=${encodeURIComponent(seen)}`}`,
    scenario,
  );

const NoNetwork = () => {
  const words = useEditorWords();
  return (
    <div className="bpp-stack">
      <Heading>{words.title}</Heading>
      <p className="bpp-large">{words.noNetwork}</p>
    </div>
  );
};

export const TrainerScenariosPage = () => {
  const { app } = useWords();
  const isTrainer = useMe().data?.acting?.role === 'trainer';
  const drafts = useDrafts(isTrainer);
  const standard = useStandard(isTrainer).data ?? [];
  const published = usePublished(isTrainer);
  const held = useBook(null, isTrainer);
  const [failed, setFailed] = useState(false);
  const client = useQueryClient();
  const navigate = useNavigate();
  if (!isTrainer) return null;
  if (drafts.isPending || published.isPending || held === null) return <Busy words={app.busy} />;
  const found = drafts.data?.drafts;
  if (found == null) return <NoNetwork />;
  const begin = async (scenario: LearningScenario): Promise<void> => {
    const { ok } = await save(scenario, null);
    setFailed(!ok);
    // Also when it failed: a colleague may have taken the same name just now, and the next try takes another.
    await client.invalidateQueries({ queryKey: draftsKey });
    if (!ok) return;
    await navigate({ to: '/trainer/scenarios/$scenarioId', params: { scenarioId: scenario.id } });
  };
  const taken = found.map((one) => one.scenario.id);
  return (
    <ScenarioList
      drafts={found}
      standard={standard}
      failed={failed}
      misfits={misfitsOf(held.book, { drafts: found }, published.data?.scenarios ?? null, standard)}
      onCopy={(scenario) => void begin(copyOf(scenario, taken))}
      // A name nobody ever had, so that it is no later version of a story that was taken back.
      onEmpty={() => void begin(emptyStory(held.book, `verhaal_${newId().replaceAll('-', '').slice(-16)}`))}
    />
  );
};

export const TrainerScenarioPage = () => {
  const { scenarioId = '' } = useParams({ strict: false });
  const { app } = useWords();
  const me = useMe().data;
  const isTrainer = me?.acting?.role === 'trainer';
  const drafts = useDrafts(isTrainer);
  const held = useBook(null, isTrainer);
  const client = useQueryClient();
  const navigate = useNavigate();
  /** What this screen began with or kept last: reading the list again must not make a colleague's version look seen. */
  const seen = useRef<{ readonly id: string; readonly at: string | null } | null>(null);
  if (me == null || !isTrainer) return null;
  const { personId } = me;
  if (drafts.isPending || held === null) return <Busy words={app.busy} />;
  const listed = drafts.data?.drafts.find(({ scenario }) => scenario.id === scenarioId);
  if (listed === undefined) return <NoNetwork />;
  const begun = listed.scenario;
  const listAgain = async (): Promise<void> => {
    await client.invalidateQueries({ queryKey: draftsKey });
    await client.invalidateQueries({ queryKey: publishedKey });
  };
  if (seen.current?.id !== begun.id) {
    const unsaved = keptStory(personId, begun.id);
    seen.current = { id: begun.id, at: unsaved === null ? listed.changedAt : unsaved.seen };
  }
  return (
    <div className="bpp-stack">
      <ScenarioEditor
        key={begun.id}
        begun={begun}
        readUnsaved={() => keptStory(personId, begun.id)?.scenario ?? null}
        onUnsaved={(scenario) =>
          scenario === null
            ? forgetStory(personId, begun.id)
            : keepStory(personId, { scenario, seen: seen.current?.at ?? null })
        }
        held={held}
        published={listed.published}
        onSave={async (scenario, anyway) => {
          const answer = await save(scenario, anyway ? 'anyway' : (seen.current?.at ?? null));
          if (!answer.ok)
            return answer.kind === 'problem' && answer.problem.code === 'story_changed' ? 'other' : 'failed';
          seen.current = { id: scenario.id, at: answer.value.changedAt };
          await client.invalidateQueries({ queryKey: draftsKey });
          return 'kept';
        }}
        onWithdraw={async (id) => {
          const answer = await callApi('DELETE', `/training-scenarios/${id}`);
          if (answer.ok) await listAgain();
          return answer.ok;
        }}
        onPublish={async (id) => {
          const answer = await callApi<LearningScenario>('POST', '/training-scenarios', { id });
          if (answer.ok) await listAgain();
          return answer.ok ? answer.value.version : null;
        }}
        onDrop={
          listed.changedAt === null
            ? null
            : async () => (await callApi('DELETE', `/training-drafts/${begun.id}`)).ok
        }
        onDropped={() =>
          void client
            .invalidateQueries({ queryKey: draftsKey })
            .then(() => navigate({ to: '/trainer/scenarios' }))
        }
      />
    </div>
  );
};
