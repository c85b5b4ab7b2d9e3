/** The door of routing: which desk, why, and by when. */
export {
  chooseDesk,
  type RouteChoice,
  type RouteQuestion,
  type RouteReason,
  type WithoutDesk,
  withoutDesk,
} from './choose-desk.ts';
export type { Desk } from './desk.ts';
export { addWorkingDays } from './working-days.ts';
