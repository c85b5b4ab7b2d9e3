/** A desk: who can receive signals, of which kinds, in which areas. */

import type { Urgency } from '../compass/index.ts';
import type { DeskId } from '../kernel/index.ts';
import type { DutyRole } from '../people/index.ts';

export type Desk = {
  readonly id: DeskId;
  /** Stable code, for example "wijkagent-oost"; stored with every route. */
  readonly code: string;
  readonly role: DutyRole;
  /** CBS codes of the neighbourhoods this desk serves. */
  readonly neighbourhoodCodes: readonly string[];
  readonly takes: readonly Urgency[];
};
