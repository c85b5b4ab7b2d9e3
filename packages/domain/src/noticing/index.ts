/** The door of noticing: which signals may belong together, and why, before it escalates. */
export {
  assumedHolidays,
  calendarOf,
  type HolidayRule,
  type NoticingCalendar,
} from './calendar.ts';
export { nearM } from './compare.ts';
export { linkFields } from './fields.ts';
export { mayBelongTogether } from './may-belong-together.ts';
export {
  closedInSightSince,
  concernsIn,
  isWorkOrWas,
  type NoticeableSignal,
  noticeable,
  shareCompartment,
} from './noticeable.ts';
export type { Related, RelatedReason } from './reasons.ts';
export { longestWindowDays, type ThemeCode, themeCodes } from './themes.ts';
