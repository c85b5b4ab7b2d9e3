/** What a person is told about himself: name, roles to choose from, and whether a second step is still needed. */
import type { Me } from '@buurtplus/contract/people';
import { needsSecondFactor } from '@buurtplus/domain/people';
import type { Identified } from './identify.ts';
import type { PeopleDeps } from './people-deps.ts';
import type { AssignmentRow } from './session.store.ts';

const choiceOf = async (deps: PeopleDeps, assignment: AssignmentRow) => ({
  assignmentId: assignment.id,
  tenantId: assignment.tenant_id,
  tenantName: assignment.tenant_name,
  role: assignment.role,
  teamName: assignment.team_name,
  areaNames: await Promise.all(
    assignment.area_codes.map((code) => deps.areaName(assignment.tenant_id, code)),
  ),
});

export const meOf = async (deps: PeopleDeps, { row, acting, caller }: Identified): Promise<Me> => ({
  personId: row.person_id,
  name: row.name,
  email: row.email,
  language: caller.language,
  acting: acting === null ? null : await choiceOf(deps, acting),
  choices: await Promise.all(row.assignments.map((assignment) => choiceOf(deps, assignment))),
  strong: row.strong_at !== null,
  secondFactorNeeded: acting !== null && needsSecondFactor(acting.role) && row.strong_at === null,
  hasTotp: row.has_totp,
  hasPasskey: row.has_passkey,
});
