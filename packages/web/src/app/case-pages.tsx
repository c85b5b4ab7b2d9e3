/** Pages of cases: for the desk in a frame of their own, for a partner and an administrator in the shell. */
import { Link, useNavigate, useRouterState } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import { type ReactNode, useEffect, useMemo } from 'react';
import { CaseScreen } from '../casework/case-screen.tsx';
import { useCaseWords } from '../casework/case-words.ts';
import { CasesScreen } from '../casework/cases-screen.tsx';
import { LadderScreen } from '../casework/ladder-screen.tsx';
import { OpenScreen } from '../casework/open-screen.tsx';
import { PartnerScreen } from '../casework/partner-screen.tsx';
import { CaseTrayScreen } from '../casework/tray-screen.tsx';
import { WhoReadCase } from '../privacy/who-read-case.tsx';
import { BackLink } from './back-link.tsx';
import { DeskFrame } from './desk-frame.tsx';
import { deskRoles } from './roles.ts';
import { useAreas, useMe } from './session.ts';
import { useNews } from './use-news.ts';

const useDesk = () => {
  const me = useMe();
  const navigate = useNavigate();
  const acting = me.data?.acting ?? null;
  const ready = acting !== null && deskRoles.has(acting.role) && me.data?.secondFactorNeeded === false;
  useNews(ready);
  useEffect(() => {
    if (me.data !== undefined && !ready) void navigate({ to: '/', replace: true });
  }, [me.data, ready, navigate]);
  return ready;
};

const usePlaceNames = (enabled: boolean) => {
  const areas = useAreas(enabled).data ?? null;
  return useMemo(() => {
    const names = new Map((areas?.areas ?? []).map((area) => [area.code, area.name]));
    return {
      placeName: (code: string): string => names.get(code) ?? code,
      neighbourhoods: (areas?.areas ?? [])
        .filter((area) => area.code.startsWith('BU'))
        .map(({ code, name }) => ({ code, name })),
    };
  }, [areas]);
};

const backToCases = (label: string): ReactNode => <BackLink to="/werk/casus" label={label} />;
const toSignal = (signalId: string, label: string): ReactNode => (
  <Link to="/werk/$signalId" params={{ signalId }}>
    {label}
  </Link>
);
const toCase = (caseId: string, children: ReactNode): ReactNode => (
  <Link className="bpp-linkrow" to="/werk/casus/$caseId" params={{ caseId }}>
    {children} <ChevronRight aria-hidden="true" />
  </Link>
);

/** Back to where opening began. */
const BackToSignal = ({ signalId }: { readonly signalId: string }) => (
  <BackLink to={`/werk/${signalId}`} label={useCaseWords().signalCase.backToSignal} />
);

export const CasesPage = () => {
  const ready = useDesk();
  const { placeName } = usePlaceNames(ready);
  if (!ready) return null;
  return (
    <DeskFrame>
      <CasesScreen
        placeName={placeName}
        toOpen={(label) => (
          <Link className="bpp-button bpp-button--primary" to="/werk/casus/nieuw">
            {label}
          </Link>
        )}
        toCase={toCase}
      />
    </DeskFrame>
  );
};

export const CasePage = () => {
  const ready = useDesk();
  const { placeName } = usePlaceNames(ready);
  const path = useRouterState({ select: (state) => state.location.pathname });
  if (!ready) return null;
  const caseId = path.split('/')[3] ?? '';
  return (
    <DeskFrame>
      <CaseScreen
        key={caseId}
        caseId={caseId}
        placeName={placeName}
        back={backToCases}
        toSignal={toSignal}
        whoRead={<WhoReadCase caseId={caseId} />}
      />
    </DeskFrame>
  );
};

export const OpenCasePage = () => {
  const ready = useDesk();
  const navigate = useNavigate();
  const { neighbourhoods } = usePlaceNames(ready);
  const search: { readonly signaal?: string } = useRouterState({ select: (state) => state.location.search });
  if (!ready) return null;
  return (
    <DeskFrame>
      <OpenScreen
        signalId={search.signaal ?? null}
        neighbourhoods={neighbourhoods}
        back={(label) =>
          search.signaal === undefined ? backToCases(label) : <BackToSignal signalId={search.signaal} />
        }
        onOpened={(caseId) => void navigate({ to: '/werk/casus/$caseId', params: { caseId } })}
      />
    </DeskFrame>
  );
};

export const PartnerPage = () => {
  const role = useMe().data?.acting?.role;
  const { placeName } = usePlaceNames(role === 'partner');
  useNews(role === 'partner');
  return role === 'partner' ? <PartnerScreen placeName={placeName} /> : null;
};

export const CaseTrayPage = () => {
  const role = useMe().data?.acting?.role;
  const { placeName } = usePlaceNames(role === 'functional_admin');
  return role === 'functional_admin' ? <CaseTrayScreen placeName={placeName} /> : null;
};

export const LadderPage = () => {
  const role = useMe().data?.acting?.role;
  return role === 'functional_admin' ? <LadderScreen /> : null;
};
