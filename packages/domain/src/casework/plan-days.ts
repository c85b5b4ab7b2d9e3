/** The days of a plan: on which somebody asks how unpaid help goes, and after which an action is late. */
import type { CalendarDay } from '../people/index.ts';
import type { CaseEntry } from './entry.ts';

type Action = Extract<CaseEntry, { readonly kind: 'action' }>;

/** Somebody asks again so many days after the last time, unless another day is chosen. */
export const checkInDays = 14;

/** What is done or dropped waits for nobody. */
const isGoing = (action: Pick<Action, 'state'>): boolean =>
  action.state === 'to_do' || action.state === 'doing';

/** On its day itself: asking is what the day is for. */
export const isCheckInDue = (action: Pick<Action, 'state' | 'checkInOn'>, today: CalendarDay): boolean =>
  isGoing(action) && action.checkInOn !== null && action.checkInOn <= today;

/** After its day: on the day itself it can still be done. */
export const isActionLate = (action: Pick<Action, 'state' | 'dueOn'>, today: CalendarDay): boolean =>
  isGoing(action) && action.dueOn < today;
