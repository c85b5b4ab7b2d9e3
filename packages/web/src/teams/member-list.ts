/** A long list of members made short: by name, by stage, and by what asks attention. */
import type { MemberView } from '@buurtplus/contract/teams';
import { addDays } from '@buurtplus/domain/roster';
import { certificateState } from '@buurtplus/domain/teams';

export type MemberFilter = 'all' | 'attention' | MemberView['stage'];

const ahead = 56;

/** Courses that ended or end soon, by the measure of the VOG; one without a last day never does. */
export const endingCourses = (member: Pick<MemberView, 'qualifications'>, today: string) =>
  member.qualifications.flatMap(({ qualification, validUntil }) => {
    const state = certificateState(validUntil, today, addDays(today, ahead));
    return state === 'over' || state === 'soon' ? [{ qualification, state }] : [];
  });

const asksAttention = (member: MemberView, today: string): boolean =>
  certificateState(member.certificate?.validUntil ?? null, today, addDays(today, ahead)) !== 'fine' ||
  endingCourses(member, today).length > 0;

const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Every filter that has somebody in it, with how many. */
export const filtersOf = (
  members: readonly MemberView[],
  today: string,
): readonly { readonly filter: MemberFilter; readonly count: number }[] => {
  const stages = [...Map.groupBy(members, (one) => one.stage)].map(([filter, group]) => ({
    filter,
    count: group.length,
  }));
  const attention = members.filter((one) => asksAttention(one, today)).length;
  return [
    { filter: 'all', count: members.length },
    ...stages,
    ...(attention === 0 ? [] : [{ filter: 'attention' as const, count: attention }]),
  ];
};

export const membersLike = (
  members: readonly MemberView[],
  filter: MemberFilter,
  name: string,
  today: string,
): readonly MemberView[] =>
  members.filter(
    (one) =>
      (filter === 'all' || (filter === 'attention' ? asksAttention(one, today) : one.stage === filter)) &&
      plain(one.name).includes(plain(name.trim())),
  );
