/** Who may do what with an agreement: the coordinator for the team, and for the other side whoever holds that duty or works for that organisation. */
import type { TeamId, TenantId } from '../kernel/index.ts';
import {
  type Actor,
  createPolicy,
  type DutyRole,
  dutyOf,
  dutyRoles,
  type PolicyRule,
} from '../people/index.ts';
import type { AgreementSide } from './life.ts';

export type PartnerSide =
  | { readonly kind: 'duty'; readonly role: DutyRole }
  | { readonly kind: 'organisation'; readonly organisationId: string };

export type AgreementFacts = {
  readonly tenantId: TenantId;
  readonly teamId: TeamId;
  readonly partner: PartnerSide;
  readonly neighbourhoodCodes: readonly string[];
};

export type AgreementAction = 'read' | 'write';

const sameTenant = (actor: Actor, facts: AgreementFacts): boolean => actor.tenantId === facts.tenantId;

const ofTeam = (actor: Actor, facts: AgreementFacts): boolean =>
  sameTenant(actor, facts) && actor.teamId === facts.teamId;

const dutiesFor = (role: DutyRole, facts: AgreementFacts) =>
  facts.neighbourhoodCodes.map((code) => dutyOf(role, code));

/** Reading needs a duty in some of the area; speaking for it needs all of it. */
const ofPartner =
  (needs: 'some' | 'every') =>
  (actor: Actor, facts: AgreementFacts): boolean => {
    if (!sameTenant(actor, facts)) return false;
    const { partner } = facts;
    if (partner.kind === 'organisation')
      return actor.role === 'partner' && actor.organisationId === partner.organisationId;
    if (actor.role !== partner.role || facts.neighbourhoodCodes.length === 0) return false;
    return dutiesFor(partner.role, facts)[needs]((duty) => actor.duties.includes(duty));
  };

const partnerRoles = [...dutyRoles, 'partner'] as const;

const rules: readonly PolicyRule<AgreementAction, AgreementFacts>[] = [
  { action: 'read', roles: ['coordinator'], purpose: 'run_team', holds: ofTeam },
  { action: 'read', roles: partnerRoles, purpose: 'run_team', holds: ofPartner('some') },
  { action: 'write', roles: ['coordinator'], purpose: 'run_team', holds: ofTeam },
  { action: 'write', roles: partnerRoles, purpose: 'run_team', holds: ofPartner('every') },
];
export const mayAgreement = createPolicy(rules);

/** Whose side somebody is on; asked after "may you". */
export const sideOf = (actor: Actor): AgreementSide => (actor.role === 'coordinator' ? 'team' : 'partner');

export const agreementRoles = ['coordinator', ...partnerRoles] as const;
