/** What stands out in a week of reading: facts for a person who asks, never a verdict and never a score (bar B52). */

export const unusualKinds = [
  'break_glass',
  'at_night',
  'without_acting',
  'same_again',
  'long_closed',
  'searched_often',
  'many_photos',
  'before_leaving',
  'new_in_role',
  'in_a_hurry',
] as const;
export type UnusualKind = (typeof unusualKinds)[number];

/** One line of the trail, as far as this needs it. */
export type TrailLine = {
  readonly atMs: number;
  readonly personId: string;
  readonly role: string;
  /** 'open' a signal or case, 'photo' of one, 'search' in the list, 'act' on one. */
  readonly what: 'open' | 'photo' | 'search' | 'act';
  readonly objectId: string | null;
  /** Hour of the day and day in the municipality's time zone. */
  readonly hour: number;
  readonly day: string;
  /** Whole days since the object was closed; null while it is open. */
  readonly closedDays: number | null;
};

export type Reader = {
  readonly personId: string;
  readonly role: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
  /** Objects opened per week in earlier weeks of this person, newest first. */
  readonly earlierWeeks: readonly number[];
};

export type UnusualItem = {
  readonly kind: UnusualKind;
  readonly personId: string;
  /** How often the fact was counted. */
  readonly count: number;
  /** The object it is about, where it is about one. */
  readonly objectId: string | null;
};

/** Chosen by hand so that an ordinary busy week stays below them; a municipality's review shows whether they fit. */
const unusualLimits = {
  night: 5,
  nightUntilHour: 5,
  unacted: 12,
  timesOwnNormal: 3,
  unactedWithoutNormal: 25,
  sameDays: 5,
  sameTimes: 15,
  closedDays: 14,
  closed: 5,
  searches: 40,
  photos: 15,
  leavingDays: 3,
  leaving: 10,
  newDays: 7,
  newInRole: 40,
  hurry: 20,
  hurryMs: 10 * 60_000,
} as const;

const median = (values: readonly number[]): number | null => {
  if (values.length < 4) return null;
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
};

const distinct = (lines: readonly TrailLine[]): number => new Set(lines.map((line) => line.objectId)).size;

const dayNumber = (day: string): number => Math.floor(Date.parse(`${day}T12:00:00Z`) / 86_400_000);

/** The most different objects opened within a short while. */
const mostAtOnce = (opens: readonly TrailLine[]): number => {
  const sorted = [...opens].sort((a, b) => a.atMs - b.atMs);
  let most = 0;
  let from = 0;
  for (const [at, line] of sorted.entries()) {
    while (line.atMs - (sorted[from]?.atMs ?? 0) > unusualLimits.hurryMs) from += 1;
    most = Math.max(most, distinct(sorted.slice(from, at + 1)));
  }
  return most;
};

const sameAgain = (reader: Reader, opens: readonly TrailLine[]): readonly UnusualItem[] =>
  [...Map.groupBy(opens, (line) => line.objectId)].flatMap(([objectId, lines]) => {
    const days = new Set(lines.map((line) => line.day)).size;
    const often = days >= unusualLimits.sameDays || lines.length >= unusualLimits.sameTimes;
    return often
      ? [{ kind: 'same_again' as const, personId: reader.personId, count: lines.length, objectId }]
      : [];
  });

const itemsOf = (reader: Reader, lines: readonly TrailLine[]): readonly UnusualItem[] => {
  const acted = new Set(lines.filter((line) => line.what === 'act').map((line) => line.objectId));
  const opens = lines.filter((line) => line.what === 'open');
  const unacted = opens.filter((line) => !acted.has(line.objectId));
  const found: UnusualItem[] = [...sameAgain(reader, unacted)];
  const note = (kind: UnusualKind, count: number, limit: number): void => {
    if (count >= limit) found.push({ kind, personId: reader.personId, count, objectId: null });
  };
  // The police walk at night too; for them an hour says nothing.
  const nights = Map.groupBy(
    reader.role === 'wijkagent' ? [] : opens.filter((line) => line.hour < unusualLimits.nightUntilHour),
    (line) => line.day,
  );
  note('at_night', Math.max(0, ...[...nights.values()].map(distinct)), unusualLimits.night);
  const normal = median(reader.earlierWeeks);
  note(
    'without_acting',
    distinct(unacted),
    normal === null
      ? unusualLimits.unactedWithoutNormal
      : Math.max(unusualLimits.unacted, normal * unusualLimits.timesOwnNormal),
  );
  note(
    'long_closed',
    distinct(unacted.filter((line) => (line.closedDays ?? 0) > unusualLimits.closedDays)),
    unusualLimits.closed,
  );
  note('searched_often', lines.filter((line) => line.what === 'search').length, unusualLimits.searches);
  note(
    'many_photos',
    lines.filter((line) => line.what === 'photo' && !acted.has(line.objectId)).length,
    unusualLimits.photos,
  );
  const { endsOn } = reader;
  if (endsOn !== null)
    note(
      'before_leaving',
      distinct(unacted.filter((line) => dayNumber(endsOn) - dayNumber(line.day) < unusualLimits.leavingDays)),
      unusualLimits.leaving,
    );
  const fresh = opens.filter(
    (line) => dayNumber(line.day) - dayNumber(reader.startsOn) < unusualLimits.newDays,
  );
  if (
    fresh.length > 0 &&
    distinct(fresh.filter((line) => !acted.has(line.objectId))) * 5 >= distinct(fresh) * 4
  )
    note('new_in_role', distinct(fresh), unusualLimits.newInRole);
  note('in_a_hurry', mostAtOnce(unacted), unusualLimits.hurry);
  return found;
};

/**
 * @param lines the trail of one week of one municipality
 * @param readers everybody whose lines may be in it
 * @returns facts that somebody should ask about; break-glasses come from their own list
 */
export const unusualIn = (
  lines: readonly TrailLine[],
  readers: readonly Reader[],
): readonly UnusualItem[] => {
  const linesByPerson = Map.groupBy(lines, (line) => line.personId);
  return readers.flatMap((reader) => itemsOf(reader, linesByPerson.get(reader.personId) ?? []));
};
