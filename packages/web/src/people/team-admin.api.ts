/** Everything the administrator's screens ask the server about teams. */
import type {
  ChangeTeamBody,
  MadeTeam,
  MunicipalityTeam,
  NewTeamBody,
  TeamBefore,
} from '@buurtplus/contract/team-administration';
import { callApi } from '../offline/api.ts';

export const readTeams = () => callApi<{ teams: MunicipalityTeam[] }>('GET', '/municipality-teams');
export const readBefore = (teamId: string) =>
  callApi<TeamBefore>('GET', `/municipality-teams/${teamId}/before`);
export const makeTeam = (body: NewTeamBody) => callApi<MadeTeam>('POST', '/municipality-teams', body);
export const changeTeam = (teamId: string, body: ChangeTeamBody) =>
  callApi('PUT', `/municipality-teams/${teamId}`, body);
export const stopTeam = (teamId: string, reason: string) =>
  callApi('POST', `/municipality-teams/${teamId}/end`, { reason });
