/** The professional's page, fetched only by professionals: live news, list, signal and map. */
import { Link, useNavigate, useRouterState } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { usePromise } from '../agreements/use-promise.ts';
import { NeighbourhoodMap } from '../areas/neighbourhood-map.tsx';
import { findOwnPosition } from '../areas/own-position.ts';
import { useCasePlaces } from '../casework/casework.api.ts';
import { SignalCaseDoor } from '../casework/signal-case-door.tsx';
import { DeskScreen } from '../desk/desk-screen.tsx';
import { SeenBy } from '../privacy/seen-by.tsx';
import { DeskFrame } from './desk-frame.tsx';
import { deskRoles } from './roles.ts';
import { useAreas, useMe } from './session.ts';
import { useNews } from './use-news.ts';

/** What nobody took up yet is no case. */
const takenUp: ReadonlySet<string> = new Set(['taken', 'referred', 'handled']);

const toCase = (caseId: string, label: string): ReactNode => (
  <Link className="bpp-button bpp-button--secondary" to="/werk/casus/$caseId" params={{ caseId }}>
    {label}
  </Link>
);
const toCaseLine = (caseId: string, children: ReactNode): ReactNode => (
  <Link className="bpp-linkrow" to="/werk/casus/$caseId" params={{ caseId }}>
    {children} <ChevronRight aria-hidden="true" />
  </Link>
);
const toOpen =
  (signalId: string) =>
  (label: string): ReactNode => (
    <Link className="bpp-button bpp-button--secondary" to="/werk/casus/nieuw" search={{ signaal: signalId }}>
      {label}
    </Link>
  );

export const DeskPage = () => {
  const me = useMe();
  const navigate = useNavigate();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const chosen = path.split('/')[2] ?? null;
  const acting = me.data?.acting ?? null;
  const ready = acting !== null && deskRoles.has(acting.role) && me.data?.secondFactorNeeded === false;
  const promise = usePromise(ready && chosen !== null && chosen !== '' ? chosen : null);
  const areas = useAreas(ready).data ?? null;
  const cases = useCasePlaces(ready).data ?? [];
  useNews(ready);
  useEffect(() => {
    if (me.data !== undefined && !ready) void navigate({ to: '/', replace: true });
  }, [me.data, ready, navigate]);
  if (!ready) return null;
  const choose = (signalId: string | null): void =>
    void navigate(signalId === null ? { to: '/werk' } : { to: '/werk/$signalId', params: { signalId } });
  return (
    <DeskFrame>
      <DeskScreen
        personId={me.data?.personId ?? ''}
        findPosition={findOwnPosition}
        areas={areas}
        chosen={chosen === '' ? null : chosen}
        onChoose={choose}
        caseDoor={(signal) => (
          <SignalCaseDoor
            key={signal.signalId}
            signalId={signal.signalId}
            isTakenUp={takenUp.has(signal.status)}
            toCase={toCase}
            toOpen={toOpen(signal.signalId)}
          />
        )}
        cases={cases}
        toCase={toCaseLine}
        onCase={(caseId) => void navigate({ to: '/werk/casus/$caseId', params: { caseId } })}
        promiseFor={(signal) => (signal.signalId === chosen ? promise : null)}
        seenBy={(signalId) => <SeenBy key={signalId} signalId={signalId} />}
        map={(marks, near, onMark, label) =>
          areas === null ? null : (
            <NeighbourhoodMap pack={areas} label={label} marks={marks} focusCodes={near} onMark={onMark} />
          )
        }
      />
    </DeskFrame>
  );
};
