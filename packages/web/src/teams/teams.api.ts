/** Everything team life asks the server. */
import type { RosterItemView } from '@buurtplus/contract/roster';
import type { MembershipView, MemberView, MemberWishes } from '@buurtplus/contract/teams';
import { callApi } from '../offline/api.ts';

export const readMembers = () => callApi<{ members: MemberView[] }>('GET', '/team-members');
export const stepMember = (personId: string, step: string) =>
  callApi<{ stage: string }>('POST', `/team-members/${personId}/steps`, { step });
export const putCertificate = (
  personId: string,
  dates: { readonly seenOn: string; readonly datedOn: string; readonly validUntil: string },
) => callApi('PUT', `/team-members/${personId}/certificate`, dates);
export const putCourse = (personId: string, course: string, validUntil: string | null) =>
  callApi('PUT', `/team-members/${personId}/qualifications/${course}`, { validUntil });
export const dropCourse = (personId: string, course: string) =>
  callApi('DELETE', `/team-members/${personId}/qualifications/${course}`);
export const putLead = (personId: string, lead: string) =>
  callApi('PUT', `/team-members/${personId}/lead`, { lead });

export const readMembership = () => callApi<MembershipView>('GET', '/my-membership');
export const putWishes = (wishes: MemberWishes) =>
  callApi<MembershipView>('PUT', '/my-membership/wishes', wishes);
export const stepMyself = (step: string) =>
  callApi<{ stage: string }>('POST', '/my-membership/steps', { step });
export const exportPaperPath = '/api/v1/my-membership/export/paper';
export const exportMine = () => callApi<object>('GET', '/my-membership/export');

export const placeMember = (itemId: string, personId: string) =>
  callApi<RosterItemView>('POST', `/roster-items/${itemId}/people`, { personId });
export const takeMemberOff = (itemId: string, personId: string) =>
  callApi('DELETE', `/roster-items/${itemId}/people/${personId}`);
