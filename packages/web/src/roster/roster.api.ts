/** Everything the roster asks the server. */
import type {
  AcceptedProposal,
  ChangeItemBody,
  NewItemBody,
  NewTemplateBody,
  ProposalView,
  RosterActBody,
  RosterItemView,
  RosterView,
  TemplateView,
} from '@buurtplus/contract/roster';
import type { PlaceLinkView, TaskLogBody, TaskLogView, TeamTasks } from '@buurtplus/contract/tasks';
import { type ApiAnswer, callApi } from '../offline/api.ts';

export const rosterPath = (from: string, days: number): string => `/roster?from=${from}&days=${days}`;
export const readRoster = (from: string, days: number) => callApi<RosterView>('GET', rosterPath(from, days));
export const readItem = (itemId: string) => callApi<RosterItemView>('GET', `/roster/${itemId}`);
export const actOnItem = (itemId: string, body: RosterActBody) =>
  callApi<RosterItemView>('POST', `/roster/${itemId}/actions`, body);
export const takeOver = (itemId: string, fromPersonId: string) =>
  callApi<RosterItemView>('POST', `/roster/${itemId}/take-overs`, { fromPersonId });

export const makeItem = (body: NewItemBody) => callApi<{ itemId: string }>('POST', '/roster-items', body);
export const makeTemplate = (body: NewTemplateBody) =>
  callApi<{ templateId: string; planned: number }>('POST', '/roster-templates', body);
export const readTemplates = () => callApi<{ templates: TemplateView[] }>('GET', '/roster-templates');
export const changeTemplate = (templateId: string, body: NewTemplateBody) =>
  callApi<{ templateId: string; planned: number }>('PUT', `/roster-templates/${templateId}`, body);
export const endTemplate = (templateId: string) => callApi('DELETE', `/roster-templates/${templateId}`);
/** @param outline corners of a drawn part, or null for whole neighbourhoods */
export const makeZone = (
  zoneId: string,
  name: string,
  neighbourhoodCodes: readonly string[],
  outline: readonly (readonly [number, number])[] | null,
) => callApi<{ zoneId: string }>('POST', '/team-zones', { zoneId, name, neighbourhoodCodes, outline });
export const endZone = (zoneId: string) => callApi('DELETE', `/team-zones/${zoneId}`);
export const renameZone = (zoneId: string, name: string) => callApi('PUT', `/team-zones/${zoneId}`, { name });
export const callOn = (itemId: string) =>
  callApi<RosterItemView>('DELETE', `/roster-items/${itemId}/cancellation`);
export const callOff = (itemId: string, reason: string) =>
  callApi<RosterItemView>('POST', `/roster-items/${itemId}/cancellation`, { reason });

export const readProposal = () => callApi<ProposalView>('GET', '/roster-proposal');
export const acceptProposal = (choices: readonly { readonly itemId: string; readonly personId: string }[]) =>
  callApi<AcceptedProposal>('POST', '/roster-proposal/acceptances', { choices });
export const readCalendar = () => callApi<{ madeAt: string | null }>('GET', '/my-calendar');
export const makeCalendar = () => callApi<{ address: string }>('POST', '/my-calendar');
export const endCalendar = () => callApi('DELETE', '/my-calendar');

/** The server's sentence, or that a connection is needed; null when it went well. */
export const sentenceOf = (answer: ApiAnswer<unknown>, noNetwork: string): string | null => {
  if (answer.ok) return null;
  return answer.kind === 'problem' ? answer.problem.detail : noNetwork;
};

export const changeItem = (itemId: string, body: ChangeItemBody) =>
  callApi<RosterItemView>('PUT', `/roster-items/${itemId}`, body);
export const readTaskLog = (itemId: string) => callApi<TaskLogView>('GET', `/roster/${itemId}/log`);
export const putTaskLog = (itemId: string, body: TaskLogBody) =>
  callApi('PUT', `/roster/${itemId}/log`, body);
export const readTeamTasks = () => callApi<TeamTasks>('GET', '/team/tasks');
export const sayMissed = (itemId: string, personId: string) =>
  callApi('POST', `/roster/${itemId}/missed`, { personId });
export const lookAtPlaceLink = (token: string) =>
  callApi<PlaceLinkView>('POST', '/place-links/looks', { token });
export const answerPlaceLink = (token: string, answer: 'come' | 'decline') =>
  callApi<{ answer: string }>('POST', '/place-links/answers', { token, answer });
