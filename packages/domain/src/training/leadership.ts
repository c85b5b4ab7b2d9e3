/** Who leads a series of evenings when trainers come and go: never nobody without everybody knowing. */

export type Leadership = {
  readonly madeBy: string;
  readonly coLeaderIds: readonly string[];
  /** Nobody of them is a trainer here any more; each trainer may take it over. */
  readonly leaderless: boolean;
};

export const leadsSeries = (
  { madeBy, coLeaderIds }: Pick<Leadership, 'madeBy' | 'coLeaderIds'>,
  personId: string,
): boolean => madeBy === personId || coLeaderIds.includes(personId);

/** Who is a trainer no more goes out; the next who was named comes first. What it was stays when there is nobody. */
export const leadershipOf = (was: Leadership, trainers: ReadonlySet<string>): Leadership => {
  const [first, ...rest] = [...new Set([was.madeBy, ...was.coLeaderIds])].filter((one) => trainers.has(one));
  return first === undefined
    ? { madeBy: was.madeBy, coLeaderIds: [], leaderless: true }
    : { madeBy: first, coLeaderIds: rest, leaderless: false };
};

export const isSameLeadership = (left: Leadership, right: Leadership): boolean =>
  left.madeBy === right.madeBy &&
  left.leaderless === right.leaderless &&
  left.coLeaderIds.length === right.coLeaderIds.length &&
  left.coLeaderIds.every((one, at) => one === right.coLeaderIds[at]);
