/** Every address of the app; the desk and the demo are fetched only by who goes there. */
import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { InvitationScreen } from '../people/invitation-screen.tsx';
import { LinkScreen } from '../people/link-screen.tsx';
import { RoleScreen } from '../people/role-screen.tsx';
import { SecondFactorScreen } from '../people/second-factor-screen.tsx';
import { SignInScreen } from '../people/sign-in-screen.tsx';
import { BrokenPage, Waiting } from './broken.tsx';
import {
  EveningsPage,
  LearnPage,
  LessonPage,
  MyLearningPage,
  ScenarioPage,
  TrainerEveningsPage,
  TrainerScenarioPage,
  TrainerScenariosPage,
} from './learning-lazy.ts';
import { NotFound } from './not-found.tsx';
import { TodayPage } from './pages.tsx';
import { administrationRoutes } from './router-administration.tsx';
import { root, shell, textsOf } from './router-roots.tsx';
import { wide } from './wide-routes.ts';

const pages = [
  createRoute({ getParentRoute: () => shell, path: '/', component: TodayPage }),
  createRoute({
    getParentRoute: () => shell,
    path: '/ronde',
    validateSearch: (search): { plan?: string; stap?: string } => textsOf(search, 'plan', 'stap'),
    component: lazyRouteComponent(() => import('./round-pages.tsx'), 'RoundPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/signaal',
    validateSearch: (search): { stap?: string; punt?: string; feit?: string } =>
      textsOf(search, 'stap', 'punt', 'feit'),
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
    validateSearch: (search): { jaar?: number } =>
      typeof search['jaar'] === 'number' ? { jaar: search['jaar'] } : {},
    component: lazyRouteComponent(() => import('./round-desk-pages.tsx'), 'MyRoundsPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/ik/rondes',
    component: lazyRouteComponent(() => import('./round-desk-pages.tsx'), 'TeamRoundsPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/ik/opbrengst',
    component: lazyRouteComponent(() => import('./results-pages.tsx'), 'ResultsPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/ik/maandverslag',
    component: lazyRouteComponent(() => import('./report-page.tsx'), 'ReportPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/bedanken',
    component: lazyRouteComponent(() => import('./thanks-page.tsx'), 'ThanksPage'),
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
    path: '/rooster/afdruk',
    component: lazyRouteComponent(() => import('./roster-pages.tsx'), 'PaperPage'),
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
  createRoute({
    getParentRoute: () => shell,
    path: '/afspraken',
    component: lazyRouteComponent(() => import('./agreement-pages.tsx'), 'RegisterPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/afspraken/nieuw',
    validateSearch: (search): { met?: string } =>
      typeof search['met'] === 'string' ? { met: search['met'] } : {},
    component: lazyRouteComponent(() => import('./agreement-pages.tsx'), 'NewAgreementPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/afspraken/$agreementId',
    component: lazyRouteComponent(() => import('./agreement-pages.tsx'), 'AgreementPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/afspraken/$agreementId/aanpassen',
    component: lazyRouteComponent(() => import('./agreement-pages.tsx'), 'ChangeAgreementPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/afspraken/$agreementId/maand',
    validateSearch: (search): { m?: string } => textsOf(search, 'm'),
    component: lazyRouteComponent(() => import('./agreement-pages.tsx'), 'MonthPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/afspraken/$agreementId/overleg',
    component: lazyRouteComponent(() => import('./agreement-pages.tsx'), 'MeetingPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/schouw',
    validateSearch: (search): { ronde?: string } => textsOf(search, 'ronde'),
    component: lazyRouteComponent(() => import('./inspection-pages.tsx'), 'InspectionsPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/schouw/plannen',
    component: lazyRouteComponent(() => import('./inspection-desk-pages.tsx'), 'PlanInspectionPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/schouw/cijfers',
    component: lazyRouteComponent(() => import('./inspection-desk-pages.tsx'), 'InspectionFiguresPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/schouw/schaal',
    component: lazyRouteComponent(() => import('./inspection-desk-pages.tsx'), 'ScalePage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/schouw/$inspectionId',
    validateSearch: (search): { punt?: string; ronde?: string } => textsOf(search, 'punt', 'ronde'),
    component: lazyRouteComponent(() => import('./inspection-pages.tsx'), 'InspectionPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/schouw/$inspectionId/resultaat',
    component: lazyRouteComponent(() => import('./inspection-desk-pages.tsx'), 'InspectionResultPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/team',
    component: lazyRouteComponent(() => import('./our-team-pages.tsx'), 'OurTeamPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/team/akkoord',
    component: lazyRouteComponent(() => import('./our-team-pages.tsx'), 'AcceptPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/team/huisregels',
    component: lazyRouteComponent(() => import('./our-team-pages.tsx'), 'KeepRulesPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/team/contacten',
    component: lazyRouteComponent(() => import('./our-team-pages.tsx'), 'KeepContactsPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/team/spullen',
    component: lazyRouteComponent(() => import('./our-team-pages.tsx'), 'EquipmentPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/komt',
    component: lazyRouteComponent(() => import('./place-link-page.tsx'), 'PlaceLinkPage'),
  }),
  createRoute({ getParentRoute: () => shell, path: '/leren', component: LearnPage }),
  createRoute({ getParentRoute: () => shell, path: '/leren/$moduleId', component: LessonPage }),
  createRoute({ getParentRoute: () => shell, path: '/leren/verhaal/$scenarioId', component: ScenarioPage }),
  createRoute({ getParentRoute: () => shell, path: '/ik/leren', component: MyLearningPage }),
  createRoute({ getParentRoute: () => shell, path: '/trainer/scenarios', component: TrainerScenariosPage }),
  createRoute({
    getParentRoute: () => shell,
    path: '/zorg',
    component: lazyRouteComponent(() => import('./care-page.tsx'), 'CarePage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/trainer/overzicht',
    component: lazyRouteComponent(() => import('./overview-pages.tsx'), 'OverviewPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/opfrissen',
    component: lazyRouteComponent(() => import('./refresher-pages.tsx'), 'RefresherPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/certificaat',
    component: lazyRouteComponent(() => import('./certificate-pages.tsx'), 'CertificatePage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/trainer/scenarios/$scenarioId',
    component: TrainerScenarioPage,
  }),
  createRoute({ getParentRoute: () => shell, path: '/avonden', component: EveningsPage }),
  createRoute({ getParentRoute: () => shell, path: '/trainer/avonden', component: TrainerEveningsPage }),
  createRoute({
    getParentRoute: () => shell,
    path: '/partner',
    component: lazyRouteComponent(() => import('./case-pages.tsx'), 'PartnerPage'),
  }),
  ...administrationRoutes,
  createRoute({
    getParentRoute: () => shell,
    path: '/ik/afwezig',
    component: lazyRouteComponent(() => import('./staff-pages.tsx'), 'AbsencePage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/noodinzage',
    component: lazyRouteComponent(() => import('./privacy-pages.tsx'), 'BreakGlassPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/ik/adres',
    component: lazyRouteComponent(() => import('./privacy-pages.tsx'), 'OwnAddressPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/toezicht',
    component: lazyRouteComponent(() => import('./privacy-pages.tsx'), 'OversightPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/evaluatie/$evaluationId/$moment',
    component: lazyRouteComponent(() => import('./evaluation-pages.tsx'), 'AnswerPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/effect',
    component: lazyRouteComponent(() => import('./evaluation-pages.tsx'), 'EffectPage'),
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

export const router = createRouter({
  routeTree: root.addChildren([shell.addChildren(pages), ...wide]),
  defaultPreload: false,
  defaultErrorComponent: BrokenPage,
  defaultPendingComponent: Waiting,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
