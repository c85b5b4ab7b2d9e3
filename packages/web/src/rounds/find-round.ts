/** The same round on two phones without network: from who shows the code, and the code. */
import { makeRoundCode, plannedRoundIdSource, roundIdFrom, roundIdSource } from '@buurtplus/domain/rounds';

export const newRoundCode = (personId: string): string =>
  makeRoundCode(personId, crypto.getRandomValues(new Uint8Array(4)));

const roundIdOfText = async (source: string): Promise<string> => {
  const text = new TextEncoder().encode(source);
  return roundIdFrom(new Uint8Array(await crypto.subtle.digest('SHA-256', text)));
};

export const roundIdOf = (teamId: string, personId: string, code: string): Promise<string> =>
  roundIdOfText(roundIdSource(teamId, personId, code));

/** Without a code: both phones have the plan. */
export const plannedRoundIdOf = (teamId: string, itemId: string): Promise<string> =>
  roundIdOfText(plannedRoundIdSource(teamId, itemId));
