export { chooseDesk, type RouteChoice, type RouteQuestion, type RouteReason } from './choose-desk.ts';
export type { Desk } from './desk.ts';
export { addWorkingDays } from './working-days.ts';
