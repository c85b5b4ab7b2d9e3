/** Every address of the app; the desk and the demo are fetched only by who goes there. */
import {
  createRootRoute,
  createRoute,
  createRouter,
  Link,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router';
import { InvitationScreen } from '../people/invitation-screen.tsx';
import { LinkScreen } from '../people/link-screen.tsx';
import { RoleScreen } from '../people/role-screen.tsx';
import { SecondFactorScreen } from '../people/second-factor-screen.tsx';
import { SignInScreen } from '../people/sign-in-screen.tsx';
import { Heading } from '../ui/index.ts';
import { useWords } from '../words/words.tsx';
import { TodayPage } from './pages.tsx';
import { Shell } from './shell.tsx';

const NotFound = () => {
  const { app } = useWords();
  return (
    <div className="bpp-stack">
      <Heading>{app.notFoundTitle}</Heading>
      <p className="bpp-large">{app.notFound}</p>
      <Link className="bpp-button bpp-button--primary bpp-button--wide" to="/">
        {app.today}
      </Link>
    </div>
  );
};

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound });
const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  component: Shell,
  notFoundComponent: NotFound,
});

const pages = [
  createRoute({ getParentRoute: () => shell, path: '/', component: TodayPage }),
  createRoute({
    getParentRoute: () => shell,
    path: '/ronde',
    component: lazyRouteComponent(() => import('./round-pages.tsx'), 'RoundPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/signaal',
    validateSearch: (search): { stap?: string } =>
      typeof search['stap'] === 'string' ? { stap: search['stap'] } : {},
    component: lazyRouteComponent(() => import('./signal-pages.tsx'), 'CapturePage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/kijken',
    component: lazyRouteComponent(() => import('./signal-pages.tsx'), 'LookAgainPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/bellen',
    component: lazyRouteComponent(() => import('./call-page.tsx'), 'CallPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/ik',
    component: lazyRouteComponent(() => import('./me-page.tsx'), 'MePage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/ik/signalen',
    component: lazyRouteComponent(() => import('./signal-pages.tsx'), 'MySignalsPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/ik/postvak',
    component: lazyRouteComponent(() => import('./signal-pages.tsx'), 'OutboxPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/ik/bakje',
    component: lazyRouteComponent(() => import('./team-pages.tsx'), 'TrayPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/ik/uitnodigen',
    component: lazyRouteComponent(() => import('./team-pages.tsx'), 'InvitePage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/ik/jaar',
    component: lazyRouteComponent(() => import('./round-desk-pages.tsx'), 'MyRoundsPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/ik/rondes',
    component: lazyRouteComponent(() => import('./round-desk-pages.tsx'), 'TeamRoundsPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/aandachtspunten',
    component: lazyRouteComponent(() => import('./round-desk-pages.tsx'), 'AttentionPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/rooster',
    component: lazyRouteComponent(() => import('./roster-pages.tsx'), 'RosterPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/rooster/maken',
    component: lazyRouteComponent(() => import('./roster-pages.tsx'), 'BoardPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/rooster/plannen',
    component: lazyRouteComponent(() => import('./roster-pages.tsx'), 'PlanPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/rooster/voorstel',
    component: lazyRouteComponent(() => import('./roster-pages.tsx'), 'ProposalPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/rooster/$itemId',
    component: lazyRouteComponent(() => import('./roster-pages.tsx'), 'RosterItemPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/ik/team',
    component: lazyRouteComponent(() => import('./team-life-pages.tsx'), 'MyTeamPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/team/leden',
    component: lazyRouteComponent(() => import('./team-life-pages.tsx'), 'MembersPage'),
  }),
  createRoute({ getParentRoute: () => shell, path: '$', component: NotFound }),
  createRoute({ getParentRoute: () => shell, path: '/aanmelden', component: SignInScreen }),
  createRoute({ getParentRoute: () => shell, path: '/aanmelden/link', component: LinkScreen }),
  createRoute({ getParentRoute: () => shell, path: '/uitnodiging', component: InvitationScreen }),
  createRoute({ getParentRoute: () => shell, path: '/tweede-stap', component: SecondFactorScreen }),
  createRoute({ getParentRoute: () => shell, path: '/rol', component: RoleScreen }),
  createRoute({
    getParentRoute: () => shell,
    path: '/demo',
    component: lazyRouteComponent(() => import('../demo/demo-screen.tsx'), 'DemoScreen'),
  }),
];

const desk = createRoute({
  getParentRoute: () => root,
  path: '/werk',
  component: lazyRouteComponent(() => import('./desk-page.tsx'), 'DeskPage'),
});
const deskSignal = createRoute({ getParentRoute: () => desk, path: '$signalId', component: () => null });

const knowledge = createRoute({
  getParentRoute: () => root,
  path: '/beheer/kompas',
  component: lazyRouteComponent(() => import('./knowledge-page.tsx'), 'KnowledgePage'),
});
const knowledgeOf = createRoute({ getParentRoute: () => knowledge, path: '$', component: () => null });

export const router = createRouter({
  routeTree: root.addChildren([
    shell.addChildren(pages),
    desk.addChildren([deskSignal]),
    knowledge.addChildren([knowledgeOf]),
  ]),
  defaultPreload: false,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
