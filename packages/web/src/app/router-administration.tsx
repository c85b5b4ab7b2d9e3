/** The addresses of the functional administrator, each fetched when opened. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shell } from './router-roots.tsx';

export const administrationRoutes = [
  createRoute({
    getParentRoute: () => shell,
    path: '/beheer/treden',
    component: lazyRouteComponent(() => import('./case-pages.tsx'), 'LadderPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/beheer/zonder-loket',
    component: lazyRouteComponent(() => import('./team-pages.tsx'), 'AdministratorTrayPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/beheer/casussen',
    component: lazyRouteComponent(() => import('./case-pages.tsx'), 'CaseTrayPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/beheer/overdragen',
    component: lazyRouteComponent(() => import('./staff-pages.tsx'), 'HandoverPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/beheer/teams',
    component: lazyRouteComponent(() => import('./team-administration-pages.tsx'), 'TeamsPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/beheer/teams/nieuw',
    component: lazyRouteComponent(() => import('./team-administration-pages.tsx'), 'NewTeamPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/beheer/teams/$teamId',
    component: lazyRouteComponent(() => import('./team-administration-pages.tsx'), 'TeamPage'),
  }),
];
