/** The volunteer's shell: frame, bottom bar, queue, 112; and the way to sign in, choose a role or show a second factor first. */
import { Link, Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { BookUser, Footprints, House, Siren, UserRound } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { registerDevice } from '../offline/device.ts';
import { cleanCards } from '../offline/device-db.ts';
import { cleanNotes } from '../offline/notes.ts';
import { Busy, Button, Frame, Notice } from '../ui/index.ts';
import { useWords } from '../words/words.tsx';
import { BackLink } from './back-link.tsx';
import { Broken } from './broken.tsx';
import { pageWidth } from './page-width.ts';
import { QueueStatus } from './queue-status.tsx';
import { deskRoles, teamRoles } from './roles.ts';
import { RoundStrip, useRoundOpen } from './round-strip.tsx';
import { registerServiceWorker } from './service-worker-client.ts';
import { useAreas, useBook, useMe, useMySignals, usePack, useRoundPack } from './session.ts';
import { useNews } from './use-news.ts';
import { usePushTaps } from './use-push-taps.ts';
import { useSync } from './use-sync.ts';
import { wayBack } from './way-back.ts';

const RoundAlarms = lazy(() =>
  import('./round-alarms.tsx').then((module) => ({ default: module.RoundAlarms })),
);

/** The bar of the desk, fetched only by who works there. */
const DeskFrame = lazy(() => import('./desk-frame.tsx').then((module) => ({ default: module.DeskFrame })));

/** Roles without a street have a start and their own page. */
const BottomBar = ({ walks }: { readonly walks: boolean }) => {
  const { app } = useWords();
  const items = [
    { to: '/', icon: House, label: app.today },
    { to: '/ronde', icon: Footprints, label: app.round },
    { to: '/signaal', icon: Siren, label: app.signal },
    { to: '/bellen', icon: BookUser, label: app.whoToCall },
    { to: '/ik', icon: UserRound, label: app.me },
  ] as const;
  const shown = walks ? items : items.filter(({ to }) => to === '/' || to === '/ik');
  return (
    <nav className="bpp-bottom" aria-label={app.menu}>
      <ul>
        {shown.map(({ to, icon: Icon, label }) => (
          <li key={to}>
            <Link to={to} activeOptions={{ exact: to === '/' }} activeProps={{ 'aria-current': 'page' }}>
              <Icon size={24} aria-hidden="true" />
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};

const UpdateOffer = () => {
  const { app } = useWords();
  const [takeOver, setTakeOver] = useState<(() => void) | null>(null);
  const path = useRouterState({ select: (state) => state.location.pathname });
  useEffect(() => {
    registerServiceWorker((offer) => setTakeOver(() => offer)).catch(() => undefined);
  }, []);
  const onRound = useRoundOpen();
  const [busy, setBusy] = useState(false);
  // Never in the middle of a signal or a round.
  if (takeOver === null || path === '/signaal' || onRound) return null;
  return (
    <Notice kind="info" live="status">
      <p>{app.newVersion}</p>
      <Button
        kind="secondary"
        busy={busy}
        onClick={() => {
          setBusy(true);
          takeOver();
        }}
      >
        {app.update}
      </Button>
    </Notice>
  );
};

/** A schouw within a round, and a point within a schouw, know their own way back. */
const WayBack = ({ role }: { readonly role: string }) => {
  const words = useWords();
  const { pathname, search } = useRouterState({ select: (state) => state.location });
  const way = 'ronde' in search || 'punt' in search ? null : wayBack(pathname, role, words);
  return way === null ? null : <BackLink to={way.to} label={way.label} />;
};

/** Screens that need no session. */
const openPaths = [
  '/aanmelden',
  '/uitnodiging',
  '/demo',
  '/bellen',
  '/rol',
  '/tweede-stap',
  '/komt',
  '/certificaat',
  '/zorg',
];

/** Who works at the desk has some pages of the phone too, with what lies under them. */
const deskPaths = [
  '/ik',
  '/aandachtspunten',
  '/afspraken',
  '/avonden',
  '/bedanken',
  '/noodinzage',
  '/schouw',
];
const mayStandAt = (path: string): boolean =>
  deskPaths.some((one) => path === one || path.startsWith(`${one}/`));

/** Where this person has to be first, or null when he is where he can be. */
const useRedirect = (path: string): string | null => {
  const me = useMe();
  if (me.data === undefined || openPaths.some((open) => path.startsWith(open))) return null;
  if (me.data === null) return '/aanmelden';
  if (me.data.acting === null) return '/rol';
  if (me.data.secondFactorNeeded) return '/tweede-stap';
  return deskRoles.has(me.data.acting.role) && !mayStandAt(path) ? '/werk' : null;
};

export const Shell = () => {
  const { app } = useWords();
  const me = useMe();
  const navigate = useNavigate();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const redirect = useRedirect(path);
  const onRound = useRoundOpen();
  const inside = me.data != null && me.data.acting !== null && !me.data.secondFactorNeeded;
  const role = me.data?.acting?.role ?? '';
  const volunteer = inside && teamRoles.has(role);
  const pack = usePack(volunteer).data;
  useBook(pack, volunteer && pack !== undefined);
  useRoundPack(volunteer);
  useAreas(volunteer);
  useMySignals(volunteer);
  useSync(volunteer ? (me.data?.personId ?? null) : null);
  useNews(volunteer);
  usePushTaps();
  const personId = me.data?.personId;
  useEffect(() => {
    if (!volunteer || personId === undefined) return;
    registerDevice(personId).catch(() => undefined);
    cleanNotes(personId).catch(() => undefined);
    cleanCards(Date.now()).catch(() => undefined);
  }, [volunteer, personId]);
  useEffect(() => {
    if (redirect !== null) void navigate({ to: redirect, replace: true });
  }, [redirect, navigate]);
  const page = (
    <div className="bpp-stack">
      <UpdateOffer />
      {volunteer ? (
        <Suspense fallback={null}>
          <RoundAlarms />
        </Suspense>
      ) : null}
      {volunteer && onRound && path !== '/ronde' ? <RoundStrip /> : null}
      {me.isPending && path === '/zorg' ? (
        <span className="bpp-wayback" aria-hidden="true" />
      ) : (
        <WayBack role={inside ? role : ''} />
      )}
      {redirect === null && (me.data !== undefined || openPaths.some((open) => path.startsWith(open))) ? (
        <Outlet />
      ) : me.isError ? (
        <Broken onAgain={() => void me.refetch()} />
      ) : (
        <Busy words={app.busy} />
      )}
    </div>
  );
  const framed = (children: ReactNode): ReactNode => (
    <Frame
      title={app.name}
      status={volunteer && personId !== undefined ? <QueueStatus personId={personId} /> : ''}
      emergency={app.emergency}
      skip={app.skip}
      width={pageWidth(path)}
      bottom={
        inside && !deskRoles.has(role) ? <BottomBar walks={volunteer} /> : <footer className="bpp-foot" />
      }
    >
      {children}
    </Frame>
  );
  return inside && deskRoles.has(role) ? (
    <Suspense fallback={framed(<Busy words={app.busy} />)}>
      <DeskFrame column>{page}</DeskFrame>
    </Suspense>
  ) : (
    framed(page)
  );
};
