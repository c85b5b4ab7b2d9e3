/** The addresses with a frame of their own, as wide as the screen: the desk, its cases, the beamer and the compass of the municipality. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { EveningStagePage } from './learning-lazy.ts';
import { root } from './router-roots.tsx';

const desk = createRoute({
  getParentRoute: () => root,
  path: '/werk',
  component: lazyRouteComponent(() => import('./desk-page.tsx'), 'DeskPage'),
});
const deskSignal = createRoute({ getParentRoute: () => desk, path: '$signalId', component: () => null });

const cases = createRoute({
  getParentRoute: () => root,
  path: '/werk/casus',
  component: lazyRouteComponent(() => import('./case-pages.tsx'), 'CasesPage'),
});
const caseNew = createRoute({
  getParentRoute: () => root,
  path: '/werk/casus/nieuw',
  validateSearch: (search): { signaal?: string } =>
    typeof search['signaal'] === 'string' ? { signaal: search['signaal'] } : {},
  component: lazyRouteComponent(() => import('./case-pages.tsx'), 'OpenCasePage'),
});
const caseOne = createRoute({
  getParentRoute: () => root,
  path: '/werk/casus/$caseId',
  component: lazyRouteComponent(() => import('./case-pages.tsx'), 'CasePage'),
});

/** For the beamer: as wide as the screen. */
const eveningStage = createRoute({
  getParentRoute: () => root,
  path: '/trainer/avond/$eveningId',
  component: EveningStagePage,
});

const knowledge = createRoute({
  getParentRoute: () => root,
  path: '/beheer/kompas',
  component: lazyRouteComponent(() => import('./knowledge-page.tsx'), 'KnowledgePage'),
});
const knowledgeOf = createRoute({ getParentRoute: () => knowledge, path: '$', component: () => null });

export const wide = [
  desk.addChildren([deskSignal]),
  cases,
  caseNew,
  caseOne,
  eveningStage,
  knowledge.addChildren([knowledgeOf]),
] as const;
