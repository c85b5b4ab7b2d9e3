/** Pages of learning, trainers and their evenings, fetched when somebody goes there. */
import { lazyRouteComponent } from '@tanstack/react-router';

const evenings = () => import('./evening-pages.tsx');
const ledEvenings = () => import('./trainer-evening-pages.tsx');
const learning = () => import('./training-pages.tsx');
const ownScenario = () => import('./training-scenario-page.tsx');
const scenarios = () => import('./trainer-pages.tsx');

export const EveningsPage = lazyRouteComponent(evenings, 'EveningsPage');
export const TrainerEveningsPage = lazyRouteComponent(ledEvenings, 'TrainerEveningsPage');
export const EveningStagePage = lazyRouteComponent(ledEvenings, 'EveningStagePage');
export const TrainerScenariosPage = lazyRouteComponent(scenarios, 'TrainerScenariosPage');
export const TrainerScenarioPage = lazyRouteComponent(scenarios, 'TrainerScenarioPage');
export const LearnPage = lazyRouteComponent(learning, 'LearnPage');
export const LessonPage = lazyRouteComponent(learning, 'LessonPage');
export const ScenarioPage = lazyRouteComponent(ownScenario, 'ScenarioPage');
export const MyLearningPage = lazyRouteComponent(learning, 'MyLearningPage');
