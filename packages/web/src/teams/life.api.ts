/** What the screens of team life ask the server: rules, contacts, things. */
import type { Acceptances, ContactBody, EquipmentBody, EquipmentView } from '@buurtplus/contract/team-life';
import { type ApiAnswer, callApi } from '../offline/api.ts';

export const publishRules = (lines: readonly string[], after: number) =>
  callApi<{ version: number }>('POST', '/team-rules', { lines, after });
export const acceptRules = (what: string, version: number) =>
  callApi('POST', '/team-rules/acceptances', { what, version });
export const readAcceptances = () => callApi<Acceptances>('GET', '/team-rules/acceptances');
export const putContact = (contactId: string, body: ContactBody) =>
  callApi('PUT', `/team-contacts/${contactId}`, body);
export const dropContact = (contactId: string) => callApi('DELETE', `/team-contacts/${contactId}`);
export const readEquipment = () => callApi<{ things: EquipmentView[] }>('GET', '/team-equipment');
export const putThing = (equipmentId: string, body: EquipmentBody) =>
  callApi('PUT', `/team-equipment/${equipmentId}`, body);
export const endThing = (equipmentId: string) => callApi('DELETE', `/team-equipment/${equipmentId}`);
export const lendThing = (equipmentId: string, personId: string, backBy: string | null) =>
  callApi('POST', `/team-equipment/${equipmentId}/loans`, { personId, backBy });
export const takeBack = (equipmentId: string) =>
  callApi('DELETE', `/team-equipment/${equipmentId}/loans/current`);
export const agreementPath = (equipmentId: string): string =>
  `/api/v1/team-equipment/${equipmentId}/agreement`;
export const putAwayMissed = (itemId: string) => callApi('DELETE', `/my-team/missed/${itemId}`);

/** The words for a field that was wrong, else the server's sentence, else that a connection is needed; null when it went well. */
export const wrongOf = (
  answer: ApiAnswer<unknown>,
  words: { readonly wrong: Readonly<Record<string, string>>; readonly noNetwork: string },
): string | null => {
  if (answer.ok) return null;
  if (answer.kind !== 'problem') return words.noNetwork;
  const field = answer.problem.fields?.[0];
  const known = field === undefined ? undefined : (words.wrong[field.code] ?? words.wrong[field.path]);
  return known ?? answer.problem.detail;
};
