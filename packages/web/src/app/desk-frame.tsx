/** The frame of who works at the desk: who you are, 112, and one row with every way to go, the same on all their screens. */
import { Link, useRouterState } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { caseWords } from '../casework/case-words.ts';
import { useCasesWaiting } from '../casework/casework.api.ts';
import { deskWords } from '../desk/desk-words.ts';
import { insightWords } from '../insight/insight-words.ts';
import { privacyWords } from '../privacy/privacy-words.ts';
import { roundDeskWords } from '../rounds/desk-words.ts';
import { isAskedOfMe } from '../training/asked-of-me.ts';
import { eveningWords } from '../training/evening-words.ts';
import { Button, Emergency112 } from '../ui/index.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { useEveningQuestions, useMyEvenings } from './evening-data.ts';
import { pageWidth } from './page-width.ts';
import { useMe, useSignOut } from './session.ts';
import '../desk/desk.css';

const isUnder = (path: string, to: string): boolean => path === to || path.startsWith(`${to}/`);

/** A number in the row; what it counts is said to who listens. */
const Waiting = ({ count, which }: { readonly count: number; readonly which: string }) =>
  count === 0 ? null : (
    <>
      <span className="bpp-deskways__count" aria-hidden="true">
        {count}
      </span>
      <span className="bpp-hidden"> ({which})</span>
    </>
  );

/** With how many things ask something, so that who was told that something waits finds it from the work list; which they are is said in the list, and to who listens. */
const CasesWaiting = () => {
  const waiting = useCasesWaiting(true).data ?? null;
  const words = caseWords(useLanguage().language);
  if (waiting === null) return null;
  const asks = [
    waiting.reviewsLate,
    waiting.termsEnding,
    waiting.checkInsDue,
    waiting.actionsLate,
    waiting.answersOwed,
    waiting.cameBack,
    waiting.offeredToMe,
    waiting.toDecide,
  ] as const;
  const count = asks.reduce((sum, one) => sum + one, 0);
  return <Waiting count={count} which={words.waiting(...asks)} />;
};

/** With what waits for an answer: invitations, and questions that are put to this reader. */
const EveningsWaiting = () => {
  const words = eveningWords(useLanguage().language);
  const questions = (useEveningQuestions().data?.questions ?? []).filter(isAskedOfMe).length;
  const invitations = (useMyEvenings(false).data ?? []).filter(
    ({ cancelled, endsAt, coming }) => !cancelled && coming === null && new Date(endsAt) > new Date(),
  ).length;
  return <Waiting count={invitations + questions} which={words.waiting(invitations, questions)} />;
};

const DeskWays = () => {
  const { app, me: meWords } = useWords();
  const { language, setLanguage } = useLanguage();
  const words = deskWords(language);
  const me = useMe().data;
  const signOut = useSignOut();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const row = useRef<HTMLElement>(null);
  const ways = [
    { to: '/werk', label: words.workList },
    { to: '/werk/casus', label: caseWords(language).cases },
    { to: '/afspraken', label: meWords.agreements },
    { to: '/aandachtspunten', label: roundDeskWords(language).pointsLink },
    ...(me?.acting?.role === 'wijkregisseur' ? [{ to: '/schouw', label: words.inspections }] : []),
    { to: '/avonden', label: eveningWords(language).title },
    { to: '/bedanken', label: insightWords(language).thankLink },
    { to: '/noodinzage', label: privacyWords(language).link },
    { to: '/ik', label: app.me },
    ...((me?.choices.length ?? 0) > 1 ? [{ to: '/rol', label: words.changeRole }] : []),
  ];
  // The longest address wins: a case lies under the work list only in its address.
  const here = ways
    .map(({ to }) => to)
    .filter((to) => isUnder(path, to))
    .toSorted((one, other) => other.length - one.length)[0];
  // On a phone the row moves under the thumb; where you are comes into sight by itself.
  useEffect(() => {
    const current = row.current?.querySelector<HTMLElement>(`[href="${here ?? ''}"]`);
    if (row.current !== null && current != null) row.current.scrollLeft = current.offsetLeft - 16;
  }, [here]);
  return (
    <nav className="bpp-deskways" aria-label={app.menu} ref={row}>
      {ways.map(({ to, label }) => (
        <Link
          key={to}
          to={to}
          activeOptions={{ exact: true }}
          aria-current={to === here ? 'page' : undefined}
        >
          {label}
          {to === '/werk/casus' ? <CasesWaiting /> : null}
          {to === '/avonden' ? <EveningsWaiting /> : null}
        </Link>
      ))}
      <span className="bpp-deskways__end">
        <Button kind="quiet" onClick={() => setLanguage(language === 'nl' ? 'en' : 'nl')}>
          {language === 'nl' ? 'English' : 'Nederlands'}
        </Button>
        <Button kind="quiet" onClick={() => void signOut()}>
          {words.signOut}
        </Button>
      </span>
    </nav>
  );
};

/** @param children the panes of the desk, or a page of one column */
export const DeskFrame = ({
  column = false,
  children,
}: {
  readonly column?: boolean;
  readonly children: ReactNode;
}) => {
  const { app, roles } = useWords();
  const me = useMe().data;
  const acting = me?.acting ?? null;
  const width = useRouterState({ select: (state) => pageWidth(state.location.pathname) });
  return (
    <div className="bpp-deskframe">
      <a className="bpp-skip" href="#main">
        {app.skip}
      </a>
      <header className="bpp-deskbar">
        <strong>{app.name}</strong>
        {acting === null ? null : (
          <span className="bpp-deskbar__who">
            {[me?.name, roles[acting.role], acting.areaNames.join(', ')].filter(Boolean).join(' · ')}
          </span>
        )}
        <Emergency112 label={app.emergency} />
      </header>
      <DeskWays />
      <main id="main" tabIndex={-1} className={column ? 'bpp-main' : undefined} data-width={width}>
        {children}
      </main>
    </div>
  );
};
