/** What somebody can do and until when: a gate for some rounds, never a rank. */
import type { CalendarDay } from '../people/index.ts';

export const qualifications = ['basic_course', 'plus_course', 'first_aid', 'traffic', 'portophone'] as const;
export type Qualification = (typeof qualifications)[number];

export type HeldQualification = {
  readonly qualification: Qualification;
  /** The last day it holds; null for no end. */
  readonly validUntil: CalendarDay | null;
};

/** ISO days compare as text. */
export const holdsOn = (held: HeldQualification, day: CalendarDay): boolean =>
  held.validUntil === null || day <= held.validUntil;

/** @returns what is asked and not held on that day, in the order it was asked */
export const missingOn = (
  needs: readonly Qualification[],
  held: readonly HeldQualification[],
  day: CalendarDay,
): readonly Qualification[] =>
  needs.filter((need) => !held.some((one) => one.qualification === need && holdsOn(one, day)));

/** A paper that says nothing about what is in it: seen, dated, valid until. */
export type SeenCertificate = {
  readonly seenOn: CalendarDay;
  readonly datedOn: CalendarDay;
  readonly validUntil: CalendarDay;
};

export type CertificateRefusal = 'dated_after_seen' | 'ends_before_date' | 'seen_in_future';

export const certificateProblem = (
  certificate: SeenCertificate,
  today: CalendarDay,
): CertificateRefusal | null => {
  if (certificate.seenOn > today) return 'seen_in_future';
  if (certificate.datedOn > certificate.seenOn) return 'dated_after_seen';
  return certificate.validUntil <= certificate.datedOn ? 'ends_before_date' : null;
};

/** "missing", "over", "soon" (within eight weeks) or "fine"; said to the member and the coordinator only. */
export type CertificateState = 'missing' | 'over' | 'soon' | 'fine';

export const certificateState = (
  validUntil: CalendarDay | null,
  today: CalendarDay,
  inEightWeeks: CalendarDay,
): CertificateState => {
  if (validUntil === null) return 'missing';
  if (validUntil < today) return 'over';
  return validUntil <= inEightWeeks ? 'soon' : 'fine';
};
