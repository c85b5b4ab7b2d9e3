/** The first pages of a phone: today and the round. */

import { Link } from '@tanstack/react-router';
import { Siren } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { Heading } from '../ui/index.ts';
import { useWords } from '../words/words.tsx';
import { teamRoles } from './roles.ts';
import { useMe, useMySignals } from './session.ts';
import { useNoteCount } from './use-notes.ts';
import { useSyncState } from './use-sync.ts';

/** Fetched after the letter itself, so that the first load stays small. */
const TodayRosterPart = lazy(() =>
  import('./roster-pages.tsx').then((module) => ({ default: module.TodayRosterPart })),
);
const TodayResultsPart = lazy(() =>
  import('./results-pages.tsx').then((module) => ({ default: module.TodayResultsPart })),
);

const TodayLearningPart = lazy(() =>
  import('./training-pages.tsx').then((module) => ({ default: module.TodayLearningPart })),
);
const TodayRefresherPart = lazy(() =>
  import('./refresher-pages.tsx').then((module) => ({ default: module.TodayRefresherPart })),
);
const TodayEveningPart = lazy(() =>
  import('./today-evening.tsx').then((module) => ({ default: module.TodayEveningPart })),
);
const TodayEvaluationsPart = lazy(() =>
  import('./evaluation-pages.tsx').then((module) => ({ default: module.TodayEvaluationsPart })),
);

const TodayTeamPart = lazy(() =>
  import('./our-team-pages.tsx').then((module) => ({ default: module.TodayTeamPart })),
);

/** Who does not walk starts elsewhere; a volunteer's phone never fetches that. */
const HomeDoors = lazy(() => import('./home-doors.tsx').then((module) => ({ default: module.HomeDoors })));

const useGreeting = (name: string): string => {
  const { today } = useWords();
  const hour = new Date().getHours();
  const first = name.split(' ')[0] ?? name;
  return hour < 12 ? today.morning(first) : hour < 18 ? today.afternoon(first) : today.evening(first);
};

/** Reads like a short letter. */
export const TodayPage = () => {
  const { today, looks } = useWords();
  const me = useMe();
  const role = me.data?.acting?.role ?? '';
  const { waiting } = useSyncState();
  const signals = useMySignals(teamRoles.has(role)).data ?? [];
  const answered = signals.filter((signal) => signal.answers.length > 0 && signal.phase !== 'done').length;
  const greeting = useGreeting(me.data?.name ?? '');
  const notes = useNoteCount(me.data?.personId ?? null);
  if (!teamRoles.has(role))
    return (
      <div className="bpp-stack">
        <Heading>{greeting}</Heading>
        <Suspense fallback={null}>
          <HomeDoors role={role} none={today.noScreens} />
          {role === 'partner' ? <TodayEveningPart /> : null}
        </Suspense>
      </div>
    );
  return (
    <div className="bpp-stack">
      <Heading>{greeting}</Heading>
      {/* Before everything that is fetched: nothing that comes late pushes it away from under the thumb. */}
      <Link className="bpp-button bpp-button--primary bpp-button--wide" to="/signaal">
        <Siren size={24} aria-hidden="true" /> {today.newSignal}
      </Link>
      <div className="bpp-letter">
        {waiting > 0 ? <p>{today.waiting(waiting)}</p> : null}
        {answered > 0 ? <p>{today.answered(answered)}</p> : null}
        {notes > 0 ? (
          <p>
            <Link to="/kijken">{looks.today(notes)}</Link>
          </p>
        ) : null}
        {waiting + answered + notes === 0 ? <p>{today.quiet}</p> : null}
      </div>
      <Suspense fallback={null}>
        <TodayTeamPart />
        <TodayRosterPart personId={me.data?.personId ?? ''} />
        <TodayEveningPart />
        <TodayEvaluationsPart />
      </Suspense>
      <Link className="bpp-button bpp-button--secondary bpp-button--wide" to="/ik/signalen">
        {today.readAnswers}
      </Link>
      <Suspense fallback={null}>
        <TodayResultsPart />
        <TodayRefresherPart />
        <TodayLearningPart />
      </Suspense>
      <p className="bpp-soft">{today.install}</p>
    </div>
  );
};
