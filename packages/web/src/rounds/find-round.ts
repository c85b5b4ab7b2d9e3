/** The same round on two phones without network: from who shows the code, and the code. */
import { makeRoundCode, roundIdFrom, roundIdSource } from '@buurtplus/domain/rounds';

export const newRoundCode = (personId: string): string =>
  makeRoundCode(personId, crypto.getRandomValues(new Uint8Array(4)));

export const roundIdOf = async (teamId: string, personId: string, code: string): Promise<string> => {
  const text = new TextEncoder().encode(roundIdSource(teamId, personId, code));
  return roundIdFrom(new Uint8Array(await crypto.subtle.digest('SHA-256', text)));
};
