/** A certificate says that somebody did all lessons, until when, and under which code anybody may ask whether it still holds. */
import { doneStep, type LearningEvent } from './progress.ts';

/** How long it holds, and how long before the end it can be made longer. */
const certificateMonths = 24;
const renewFromMonths = 3;
/** Of these lessons the last word changes fastest: who makes a certificate longer did them again in the last half year. */
const renewalLessons = ['rol', 'veilig', 'wie_doet_wat'] as const;
const refreshMonths = 6;

type Day = string;

/** The same day so many months on, or the last of that month. @param day "YYYY-MM-DD" */
export const monthsFrom = (day: Day, months: number): Day => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(date, last)))
    .toISOString()
    .slice(0, 10);
};

/** The last day on which it holds. */
export const lastDayOfCertificate = (issuedOn: Day): Day => monthsFrom(issuedOn, certificateMonths);

type Lesson = { readonly id: string; readonly version: number };

/** Lessons of the line that were not done yet in the version in force. */
export const lessonsMissing = (line: readonly Lesson[], done: readonly Lesson[]): readonly string[] =>
  line
    .filter(({ id, version }) => !done.some((one) => one.id === id && one.version >= version))
    .map(({ id }) => id);

/** Lessons to do again before a certificate can be made longer. */
export const lessonsToRefresh = (
  validUntil: Day,
  events: readonly Pick<LearningEvent, 'kind' | 'subject' | 'step' | 'at'>[],
): readonly string[] => {
  const since = monthsFrom(validUntil, -refreshMonths);
  return renewalLessons.filter(
    (id) =>
      !events.some(
        ({ kind, subject, step, at }) =>
          kind === 'module' && subject === id && step === doneStep && at.slice(0, 10) >= since,
      ),
  );
};

export const mayRenewFrom = (validUntil: Day): Day => monthsFrom(validUntil, -renewFromMonths);

/** What a stranger hears, and nothing beside it. "ended" does not say why: withdrawn, or no longer in a team. */
export const certificateStates = ['valid', 'expired', 'ended', 'unknown'] as const;
export type CertificateState = (typeof certificateStates)[number];

export type CertificateFacts = {
  readonly validUntil: Day;
  readonly withdrawnOn: Day | null;
  /** Still with a team of this municipality. */
  readonly isMember: boolean;
};

export const certificateState = (facts: CertificateFacts | null, today: Day): CertificateState => {
  if (facts === null) return 'unknown';
  if (facts.withdrawnOn !== null || !facts.isMember) return 'ended';
  return facts.validUntil < today ? 'expired' : 'valid';
};

/** Without letters that look like a number (Crockford): 20 signs of 32 are 100 bits. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const certificateCodeLength = 20;

/** @param bytes at least thirteen, from a source nobody can guess; five bits of them make a sign */
export const certificateCode = (bytes: readonly number[]): string => {
  const bits = bytes.map((one) => one.toString(2).padStart(8, '0')).join('');
  return Array.from(
    { length: certificateCodeLength },
    (_, at) => signs[Number.parseInt(bits.slice(at * 5, at * 5 + 5), 2)] ?? '0',
  ).join('');
};

/** In groups of four, as it stands on paper. */
export const codeOnPaper = (code: string): string => (code.match(/.{4}/g) ?? []).join('-');

/** As typed by a person: small letters, spaces, dashes, and O, I and L for the numbers they look like. @returns null when it is no code */
export const readCertificateCode = (typed: string): string | null => {
  const code = typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  return code.length === certificateCodeLength && [...code].every((sign) => signs.includes(sign))
    ? code
    : null;
};
