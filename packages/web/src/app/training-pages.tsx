/** The pages of learning, fetched when opened: the line, one lesson, what I did, and one line for today. */
import '../training/training.css';
import type { TeamLearning } from '@buurtplus/contract/training';
import {
  doneStep,
  isDone,
  isExpired,
  isRoomRun,
  type LearningModule,
  learningLine,
  nextRun,
  openRun,
  questionsOf,
  questionsOnly,
  roomOffer,
  roomStep,
} from '@buurtplus/domain/training';
import { loadLesson } from '@buurtplus/domain/training/load-lesson';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { GraduationCap } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { callApi } from '../offline/api.ts';
import { dayInFull } from '../training/day-in-full.ts';
import { LessonPlayer } from '../training/lesson-player.tsx';
import { LineScreen, nextLesson, stateOf } from '../training/line-screen.tsx';
import { QuestionCard } from '../training/question-card.tsx';
import { TeamLearningPart } from '../training/team-learning-part.tsx';
import { useTrainingWords } from '../training/training-words.ts';
import { weeklyQuestion } from '../training/weekly.ts';
import { whichLesson } from '../training/which-lesson.ts';
import { Busy, Button, Heading, Notice } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { BackLink } from './back-link.tsx';
import { myCertificateQuery } from './certificate-data.ts';
import { todayInNl } from './roster-data.ts';
import { useBook, useMe, usePack } from './session.ts';
import { useStaysReady } from './stays-ready.ts';
import { useLearning } from './training-data.ts';
import { OwnScenarios } from './training-scenario-page.tsx';

/** Fetched by who looks at the own learning, so that a lesson stays light. */
const MyCertificatePart = lazy(() =>
  import('./certificate-pages.tsx').then((module) => ({ default: module.MyCertificatePart })),
);
const OwnLearningAlong = lazy(() =>
  import('./certificate-pages.tsx').then((module) => ({ default: module.OwnLearningAlong })),
);
const TeamCertificatePart = lazy(() =>
  import('./certificate-pages.tsx').then((module) => ({ default: module.TeamCertificatePart })),
);

/** Kept for ever once read: a lesson of this version of the app does not change. */
const useLesson = (id: string | null) =>
  useQuery({
    queryKey: ['lesson', id],
    enabled: id !== null,
    staleTime: 'static',
    retry: false,
    networkMode: 'always',
    queryFn: () => loadLesson(id ?? ''),
  });

const BackToLine = () => {
  const words = useTrainingWords();
  return <BackLink to="/leren" label={words.back} />;
};

/** The lesson of this week's question is fetched before the page is there: the question stands above the rest. */
const useWeeklyWaits = (learning: ReturnType<typeof useLearning>['learning']): boolean => {
  const due = learning === null ? null : weeklyQuestion(learning.events, new Date());
  return useLesson(due?.moduleId ?? null).isLoading;
};

const WeeklyPart = () => {
  const words = useTrainingWords();
  const { learning, add } = useLearning();
  const [open, setOpen] = useState(false);
  const [answered, setAnswered] = useState<{ moduleId: string; questionId: string; choice: string } | null>(
    null,
  );
  const due = learning === null ? null : weeklyQuestion(learning.events, new Date());
  const ask = answered ?? due;
  const lesson = useLesson(ask?.moduleId ?? null).data ?? null;
  const question = lesson === null ? null : questionsOf(lesson).find(({ id }) => id === ask?.questionId);
  if (learning === null || ask === null || lesson === null || question == null) return null;
  if (!open && answered === null)
    return (
      <Notice kind="info">
        <p>
          <strong>{words.weekly}</strong>
        </p>
        <Button kind="secondary" onClick={() => setOpen(true)}>
          {words.weeklyGo}
        </Button>
      </Notice>
    );
  if (!open) return <p role="status">{words.weeklyDone}</p>;
  return (
    <section className="bpp-stack" aria-label={words.weekly}>
      <QuestionCard
        question={question}
        chosen={answered?.choice ?? null}
        onChoose={(choice, right) => {
          setAnswered({ moduleId: lesson.id, questionId: question.id, choice });
          void add({
            kind: 'question',
            subject: question.id,
            version: lesson.version,
            run: nextRun(learning.events, { kind: 'question', id: question.id }),
            step: 'answer',
            choice,
            right,
          });
        }}
        onNext={() => setOpen(false)}
      />
    </section>
  );
};

export const LearnPage = () => {
  const words = useTrainingWords();
  const { learning } = useLearning();
  const waits = useWeeklyWaits(learning);
  if (learning === null || waits) return <Busy words={words.loading} />;
  return (
    <LineScreen
      events={learning.events}
      heard={learning.heard ?? []}
      today={todayInNl()}
      weekly={<WeeklyPart />}
      own={<OwnScenarios events={learning.events} />}
    />
  );
};

const Inside = ({ current }: { readonly current: LearningModule }) => {
  const words = useTrainingWords();
  const { language } = useLanguage();
  const { learning, add, keepHalf } = useLearning();
  const held = useBook(usePack(true).data);
  const navigate = useNavigate();
  if (learning === null || held === null) return <Busy words={words.loading} />;
  const subject = { kind: 'module', id: current.id } as const;
  const { lesson, run, renewed } = whichLesson(
    current,
    openRun(learning.events, subject),
    learning.pinned[current.id],
  );
  // Begun elsewhere in another version: the same run goes on with the one that is here.
  const number = run?.run ?? openRun(learning.events, subject)?.run ?? nextRun(learning.events, subject);
  const event = { kind: 'module', subject: lesson.id, version: lesson.version, run: number } as const;
  const heard = learning.heard ?? [];
  const inRoom = isRoomRun(run?.events ?? [], heard, current.id, todayInNl());
  const offer = inRoom ? null : roomOffer(heard, learning.events, current.id, todayInNl());
  return (
    <div className="bpp-stack">
      <BackToLine />
      {renewed === 'offer' ? (
        <Notice kind="info">
          <p>{words.renewed}</p>
          <Button
            kind="secondary"
            onClick={() =>
              void add(
                { ...event, version: current.version, step: 'over', choice: null, right: null },
                { subject: current.id, content: current },
              )
            }
          >
            {words.stepOver}
          </Button>
        </Notice>
      ) : null}
      {renewed === 'elsewhere' ? (
        <Notice kind="info">
          <p>{words.elsewhere}</p>
        </Notice>
      ) : null}
      {isExpired(lesson, todayInNl()) ? (
        <Notice kind="attention">
          <p>{words.expired}</p>
        </Notice>
      ) : null}
      {offer === null ? null : (
        <Notice kind="info">
          <p>{words.heard(dayInFull(offer.on, language))}</p>
          <Button
            kind="secondary"
            onClick={() =>
              void add(
                { ...event, step: roomStep, choice: null, right: null },
                { subject: lesson.id, content: lesson },
              )
            }
          >
            {words.heardGo}
          </Button>
        </Notice>
      )}
      <LessonPlayer
        key={`${number}@${lesson.version}${inRoom ? ' questions' : ''}`}
        lesson={inRoom ? questionsOnly(lesson) : lesson}
        events={run?.events ?? []}
        held={held}
        halfWay={(learning.halfWay ?? []).filter(
          (half) =>
            half.kind === 'module' &&
            half.subject === lesson.id &&
            half.version === lesson.version &&
            half.run === number,
        )}
        onHalf={(step, half) => keepHalf({ ...event, step, picked: half.picked, asked: half.asked })}
        onMade={(made) => void add({ ...event, ...made }, { subject: lesson.id, content: lesson })}
        onFinish={() =>
          void add(
            { ...event, step: doneStep, choice: null, right: null },
            { subject: lesson.id, content: null },
          ).then(() => navigate({ to: '/leren' }))
        }
      />
      <details className="bpp-other">
        <summary>{words.sources}</summary>
        <p>
          {words.owner(
            lesson.owner,
            new Date(`${lesson.reviewBy}T12:00:00Z`).toLocaleDateString(
              language === 'nl' ? 'nl-NL' : 'en-GB',
              { timeZone: 'Europe/Amsterdam' },
            ),
          )}
        </p>
        <ul>
          {lesson.sources.map((source) => (
            <li key={source}>{source}</li>
          ))}
        </ul>
      </details>
    </div>
  );
};

export const LessonPage = () => {
  const { moduleId = '' } = useParams({ strict: false });
  const words = useTrainingWords();
  const lesson = useLesson(moduleId);
  if (lesson.isPending) return <Busy words={words.loading} />;
  if (lesson.data == null)
    return (
      <div className="bpp-stack">
        <Heading>{words.title}</Heading>
        <p className="bpp-large">{lesson.isError ? words.notHere : words.noLesson}</p>
        <BackToLine />
      </div>
    );
  return <Inside key={moduleId} current={lesson.data} />;
};

const TeamPart = () => {
  const words = useTrainingWords();
  const client = useQueryClient();
  const [failed, setFailed] = useState(false);
  const team = useQuery({
    queryKey: ['team-learning'],
    retry: false,
    queryFn: async () => {
      const answer = await callApi<TeamLearning>('GET', '/team-learning');
      return answer.ok ? answer.value : null;
    },
  }).data;
  if (team == null) return null;
  const choose = async (asks: boolean): Promise<void> => {
    const answer = await callApi('PUT', '/team-learning', { asks });
    setFailed(!answer.ok);
    if (answer.ok) await client.invalidateQueries({ queryKey: ['team-learning'] });
  };
  return (
    <TeamLearningPart
      team={team}
      failed={failed ? words.teamFailed : null}
      onChoose={(asks) => void choose(asks)}
    />
  );
};

const MyLearning = () => {
  const words = useTrainingWords();
  const { language } = useLanguage();
  const { learning } = useLearning();
  const role = useMe().data?.acting?.role;
  const done = learningLine.filter(
    ({ id }) => learning !== null && isDone(learning.events, { kind: 'module', id }),
  );
  // Asked here too, so that the page is not there before what stands in the middle of it.
  const certified = useQuery({ ...myCertificateQuery(done.length), enabled: learning !== null });
  const waits = useWeeklyWaits(learning);
  const isReady = useStaysReady(learning !== null && !waits && !certified.isLoading);
  if (learning === null || !isReady) return <Busy words={words.loading} />;
  const next = nextLesson(learning.events, learning.heard ?? [], todayInNl());
  // Who did everything finds it on top, before the lessons to do again; its name makes it the same one there.
  const certificate = <MyCertificatePart key="certificate" doneLessons={done.length} />;
  return (
    <div className="bpp-stack">
      <Heading>{words.mine}</Heading>
      <p className="bpp-large">
        {done.length === 0 ? words.mineNone : words.mineDone(done.length, learningLine.length)}
      </p>
      <WeeklyPart />
      {next === null ? certificate : null}
      {next === null ? null : (
        <Link
          className="bpp-button bpp-button--primary bpp-button--wide"
          to="/leren/$moduleId"
          params={{ moduleId: next.id }}
        >
          {stateOf(learning.events, next) === 'begun'
            ? words.todayGoOn(next.title[language])
            : next.title[language]}
        </Link>
      )}
      {done.length === 0 ? null : (
        <ul className="bpp-list">
          {done.map(({ id, title }) => (
            <li key={id}>
              <Link className="bpp-linkrow bpp-againrow" to="/leren/$moduleId" params={{ moduleId: id }}>
                <span>{title[language]}</span> <small>{words.again}</small>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {next === null ? null : certificate}
      <OwnLearningAlong />
      <Link to="/leren">{words.back}</Link>
      <p className="bpp-soft">{learning.teamAsks ? words.privateAsked : words.private}</p>
      {role === 'coordinator' ? (
        <>
          <TeamPart />
          <Suspense fallback={null}>
            <TeamCertificatePart />
          </Suspense>
        </>
      ) : null}
    </div>
  );
};

export const MyLearningPage = () => (
  <Suspense fallback={<Busy words={useTrainingWords().loading} />}>
    <MyLearning />
  </Suspense>
);

/** One thing to learn today: the question of the week, what was begun, or the next lesson. */
export const TodayLearningPart = () => {
  const words = useTrainingWords();
  const { language } = useLanguage();
  const { learning } = useLearning();
  if (learning === null) return null;
  const weekly = weeklyQuestion(learning.events, new Date()) !== null;
  const next = nextLesson(learning.events, learning.heard ?? [], todayInNl());
  if (weekly)
    return (
      <Link className="bpp-linkrow" to="/leren">
        <GraduationCap aria-hidden="true" /> <span>{words.todayWeekly}</span>
      </Link>
    );
  return next === null ? null : (
    <Link className="bpp-linkrow" to="/leren/$moduleId" params={{ moduleId: next.id }}>
      <GraduationCap aria-hidden="true" />{' '}
      <span>
        {stateOf(learning.events, next) === 'begun'
          ? words.todayGoOn(next.title[language])
          : words.today(next.title[language])}
      </span>
    </Link>
  );
};
