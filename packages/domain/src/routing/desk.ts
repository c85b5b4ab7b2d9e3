/** A desk: who can receive signals, of which kinds, in which areas. */
import type { DeskId } from '../kernel/index.ts';
import type { DutyRole } from '../people/index.ts';
import type { Urgency } from '../signals/index.ts';

export type Desk = {
  readonly id: DeskId;
  /** Stable code, for example "wijkagent-oost"; stored with every route. */
  readonly code: string;
  readonly role: DutyRole;
  /** CBS codes of the neighbourhoods this desk serves. */
  readonly neighbourhoodCodes: readonly string[];
  readonly takes: readonly Urgency[];
};
