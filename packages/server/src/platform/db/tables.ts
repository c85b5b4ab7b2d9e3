/** Every table, gathered from the rooms for the one typed database handle. */
import type { AreasTables } from '../../areas/areas.tables.ts';
import type { CompassTables } from '../../compass/compass.tables.ts';
import type { NoticingTables } from '../../noticing/noticing.tables.ts';
import type { NotifyTables } from '../../notify/notify.tables.ts';
import type { PeopleTables } from '../../people/people.tables.ts';
import type { RosterTables } from '../../roster/roster.tables.ts';
import type { RoundsTables } from '../../rounds/rounds.tables.ts';
import type { SignalsTables } from '../../signals/signals.tables.ts';
import type { SyncTables } from '../../sync/sync.tables.ts';
import type { TeamsTables } from '../../teams/teams.tables.ts';
import type { AuditTables } from '../audit/audit.tables.ts';

export type Tables = AreasTables &
  CompassTables &
  PeopleTables &
  TeamsTables &
  RosterTables &
  RoundsTables &
  SignalsTables &
  NoticingTables &
  NotifyTables &
  SyncTables &
  AuditTables;
