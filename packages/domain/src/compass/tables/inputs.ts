/** The columns the standard tables are made of, each from least to most worrying. */
import type { TableInput } from '../decision-table.ts';

const ordered = (name: string, ...values: readonly string[]): TableInput => ({ name, values, isOrdered: true });
const plain = (name: string, ...values: readonly string[]): TableInput => ({ name, values, isOrdered: false });

export const concernInput = (...codes: readonly string[]): TableInput => plain('concern', ...codes);

export const danger = ordered('danger', 'no', 'unsure', 'yes');
export const acute = ordered('acute', 'no', 'yes');
/** "yes" when a picked fact is about people or crime. */
export const heavy = ordered('heavy', 'no', 'yes');
export const riskToOthers = ordered('riskToOthers', 'none', 'later', 'now');
export const riskToSelf = ordered('riskToSelf', 'none', 'later', 'now');
/** The risk to others and to oneself together, once "now" has been dealt with. */
export const risk = ordered('risk', 'none', 'later');
export const now = ordered('now', 'no', 'unknown', 'yes');
export const since = ordered('since', 'today', 'unknown', 'days', 'weeks');
/** Seen before: "again" as an answer, or an earlier own signal about this place. */
export const again = ordered('again', 'no', 'unknown', 'yes');
/** Known to be away, unknown, or somebody who is never away. */
export const away = ordered('away', 'yes', 'unknown', 'never');
/** How many signs of absence were picked. */
export const signs = ordered('signs', 'one', 'several');
export const partOfDay = plain('partOfDay', 'day', 'evening', 'night');
export const feeling = ordered('feeling', 'other', 'niet_pluis');
