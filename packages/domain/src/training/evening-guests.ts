/** Who comes to an evening besides the members: professionals by what they are on duty for, partners by their organisation; and how many. */
import { type DutyRole, dutyOf, dutyRoles } from '../people/index.ts';

/** What somebody said about coming. */
export type Coming = boolean | 'perhaps';

export type ReplyCounts = { readonly coming: number; readonly perhaps: number; readonly notComing: number };

/** @param said null for who did not answer */
export const countReplies = (said: readonly (Coming | null)[]): ReplyCounts => ({
  coming: said.filter((one) => one === true).length,
  perhaps: said.filter((one) => one === 'perhaps').length,
  notComing: said.filter((one) => one === false).length,
});

/** Somebody with a role here today, with the neighbourhoods he has it in. */
export type EveningHolder = {
  readonly personId: string;
  readonly name: string;
  readonly role: DutyRole | 'partner';
  readonly organisationId: string | null;
  readonly neighbourhoodCodes: readonly string[];
};

type Invited = { readonly organisationIds: readonly string[]; readonly duties: readonly string[] };

/** What an invitation of these roles means where these teams walk. */
export const dutiesInvited = (
  asked: readonly DutyRole[],
  neighbourhoodCodes: readonly string[],
): readonly string[] => asked.flatMap((role) => neighbourhoodCodes.map((code) => dutyOf(role, code))).sort();

const isInvited = (holder: EveningHolder, { organisationIds, duties }: Invited): boolean => {
  const { role } = holder;
  return role === 'partner'
    ? holder.organisationId !== null && organisationIds.includes(holder.organisationId)
    : holder.neighbourhoodCodes.some((code) => duties.includes(dutyOf(role, code)));
};

/** Each person once, also with two roles that were invited. */
export const guestsOf = (holders: readonly EveningHolder[], invited: Invited): readonly EveningHolder[] => {
  const found = holders.filter((one) => isInvited(one, invited));
  return [...new Map(found.toReversed().map((one) => [one.personId, one])).values()].toReversed();
};

/** Which roles somebody has in one of these neighbourhoods: only those can hear of an invitation. */
export const rolesThere = (
  holders: readonly EveningHolder[],
  neighbourhoodCodes: readonly string[],
): readonly DutyRole[] =>
  dutyRoles.filter((role) =>
    holders.some(
      (one) => one.role === role && one.neighbourhoodCodes.some((code) => neighbourhoodCodes.includes(code)),
    ),
  );

/** How an organisation can be reached: by a partner with an account, only by its professionals on duty, or by nobody yet. */
export const reachOf = (
  holders: readonly EveningHolder[],
  organisationId: string,
): 'partner' | 'duty' | 'nobody' => {
  const own = holders.filter((one) => one.organisationId === organisationId);
  return own.some(({ role }) => role === 'partner') ? 'partner' : own.length > 0 ? 'duty' : 'nobody';
};
