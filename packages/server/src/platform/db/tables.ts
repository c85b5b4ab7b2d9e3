/** Every table, gathered from the rooms for the one typed database handle. */
import type { AgreementsTables } from '../../agreements/agreements.tables.ts';
import type { AreasTables } from '../../areas/areas.tables.ts';
import type { CaseworkTables } from '../../casework/casework.tables.ts';
import type { CompassTables } from '../../compass/compass.tables.ts';
import type { EvaluationTables } from '../../evaluation/evaluation.tables.ts';
import type { InsightTables } from '../../insight/insight.tables.ts';
import type { InspectionsTables } from '../../inspections/inspections.tables.ts';
import type { NoticingTables } from '../../noticing/noticing.tables.ts';
import type { NotifyTables } from '../../notify/notify.tables.ts';
import type { PeopleTables } from '../../people/people.tables.ts';
import type { PrivacyTables } from '../../privacy/privacy.tables.ts';
import type { RosterTables } from '../../roster/roster.tables.ts';
import type { RoundsTables } from '../../rounds/rounds.tables.ts';
import type { SignalsTables } from '../../signals/signals.tables.ts';
import type { SyncTables } from '../../sync/sync.tables.ts';
import type { TeamsTables } from '../../teams/teams.tables.ts';
import type { EveningTables } from '../../training/evenings.tables.ts';
import type { TrainingTables } from '../../training/training.tables.ts';
import type { AuditTables } from '../audit/audit.tables.ts';

export type Tables = AgreementsTables &
  AreasTables &
  CaseworkTables &
  CompassTables &
  PeopleTables &
  TeamsTables &
  PrivacyTables &
  RosterTables &
  RoundsTables &
  InspectionsTables &
  TrainingTables &
  EveningTables &
  SignalsTables &
  EvaluationTables &
  NoticingTables &
  NotifyTables &
  InsightTables &
  SyncTables &
  AuditTables;
