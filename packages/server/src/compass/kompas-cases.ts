/** Cases for the compass as a checker writes them: one JSON object, a list, or a line each; what is wrong is said per case and stops no other. */
import {
  type CompassAnswers,
  type DutchMoment,
  dangerAnswers,
  dutchMoment,
  followUpAnswers,
  gutFeelings,
  isObservationCode,
  riskAnswers,
} from '@buurtplus/domain/compass';

type Sentence = { readonly nl: string; readonly en: string };
export type CaseFault = {
  readonly code: 'empty_input' | 'broken_json' | 'no_case' | 'wrong_value';
  readonly sentence: Sentence;
  readonly fields: readonly string[];
};

export type KompasCase = {
  /** What the case calls itself, given back with the answer. */
  readonly id: string | number | null;
  readonly answers: CompassAnswers;
  /** Whether danger was asked and answered; else nobody denied it. */
  readonly saidNoDanger: boolean;
  readonly at: DutchMoment;
  readonly areaCodes: readonly string[];
  /** Fields the compass does not look at, such as own words. */
  readonly ignored: readonly string[];
};

export type ReadCase =
  | { readonly ok: true; readonly value: KompasCase }
  | { readonly ok: false; readonly id: string | number | null; readonly fault: CaseFault };

type Problem = { readonly field: string; readonly sentence: Sentence };
type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const mostObservations = 500;
const known = new Set([
  'id',
  'danger',
  'observations',
  'followUps',
  'riskToSelf',
  'riskToOthers',
  'risk',
  'gutFeeling',
  'earlierOwnSignals',
  'at',
  'areaCodes',
]);

/** Reads field after field and remembers what is wrong with each. */
const createReader = (fields: Fields) => {
  const problems: Problem[] = [];
  const wrong = (field: string, nl: string, en: string): void =>
    void problems.push({ field, sentence: { nl: `${field} ${nl}`, en: `${field} ${en}` } });
  const oneOf = <T extends string>(
    field: string,
    value: unknown,
    allowed: readonly T[],
    also: Readonly<Record<string, T>> = {},
  ): T | null => {
    if (value === undefined || value === null) return null;
    const name = typeof value === 'string' || typeof value === 'boolean' ? String(value) : '';
    const found =
      allowed.find((one) => one === value) ?? (Object.hasOwn(also, name) ? also[name] : undefined);
    if (found === undefined)
      wrong(field, `kan zijn: ${allowed.join(', ')}.`, `can be: ${allowed.join(', ')}.`);
    return found ?? null;
  };
  const group = (field: string): Fields => {
    const value = fields[field];
    if (value === undefined || value === null) return {};
    if (isFields(value)) return value;
    wrong(field, 'is een groep velden tussen { en }.', 'is a group of fields between { and }.');
    return {};
  };
  const list = (field: string, most: number): readonly unknown[] => {
    const value = fields[field];
    if (value === undefined || value === null) return [];
    if (Array.isArray(value) && value.length <= most) return value;
    wrong(
      field,
      `is een lijst van ten hoogste ${most} teksten tussen [ en ].`,
      `is a list of at most ${most} texts between [ and ].`,
    );
    return [];
  };
  return { problems, wrong, oneOf, group, list };
};
type Reader = ReturnType<typeof createReader>;

const readObservations = ({ list, wrong }: Reader): readonly string[] =>
  list('observations', mostObservations).flatMap((code, at) => {
    if (typeof code === 'string' && isObservationCode(code)) return [code];
    wrong(
      `observations[${at}]`,
      'is geen code van een feit. Zoek de code met: buurtplus kompas search "wat je zag".',
      'is no code of a fact. Find the code with: buurtplus kompas search "what you saw".',
    );
    return [];
  });

const readFollowUps = ({ group, oneOf }: Reader): CompassAnswers['followUps'] => {
  const given = group('followUps');
  const now = oneOf('followUps.now', given['now'], followUpAnswers.now);
  const since = oneOf('followUps.since', given['since'], followUpAnswers.since);
  const often = oneOf('followUps.often', given['often'], followUpAnswers.often);
  const away = oneOf('followUps.away', given['away'], followUpAnswers.away);
  return {
    ...(now === null ? {} : { now }),
    ...(since === null ? {} : { since }),
    ...(often === null ? {} : { often }),
    ...(away === null ? {} : { away }),
  };
};

const readCount = (fields: Fields, { wrong }: Reader): number => {
  const value = fields['earlierOwnSignals'] ?? 0;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 9_999) return value;
  wrong('earlierOwnSignals', 'is een getal vanaf 0.', 'is a number from 0 on.');
  return 0;
};

const clockTime = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?)?$/;

/** With a zone it is that moment; without one it is the time on a Dutch clock. */
const readMoment = (fields: Fields, { wrong }: Reader, now: Date): DutchMoment => {
  const value = fields['at'] ?? null;
  if (value === null) return dutchMoment(now);
  const [, day, hour = '12', minute = '00'] = typeof value === 'string' ? (clockTime.exec(value) ?? []) : [];
  const isDay = day !== undefined && new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day) === true;
  if (isDay && Number(hour) < 24 && Number(minute) < 60)
    return { day, minute: Number(hour) * 60 + Number(minute) };
  const zoned = typeof value === 'string' && /[T ]\d{2}:\d{2}.*(Z|[+-]\d{2}:?\d{2})$/.test(value);
  const moment = zoned ? new Date(value) : null;
  if (moment !== null && !Number.isNaN(moment.getTime())) return dutchMoment(moment);
  wrong(
    'at',
    'is een moment zoals 2026-03-10T20:30 of 2026-03-10T19:30:00Z.',
    'is a moment such as 2026-03-10T20:30 or 2026-03-10T19:30:00Z.',
  );
  return dutchMoment(now);
};

const readAreas = ({ list, wrong }: Reader): readonly string[] =>
  list('areaCodes', 20).flatMap((code, at) => {
    if (typeof code === 'string' && /^(BU[0-9A-Z]{8}|WK[0-9A-Z]{6}|GM\d{4})$/.test(code)) return [code];
    wrong(
      `areaCodes[${at}]`,
      'is geen code van een buurt of wijk, zoals BU05991081.',
      'is no code of a neighbourhood or district, such as BU05991081.',
    );
    return [];
  });

const idOf = (fields: Fields): string | number | null => {
  const { id } = fields;
  return typeof id === 'number' ? id : typeof id === 'string' ? id.slice(0, 200).toWellFormed() : null;
};

/** @param now for a case that names no moment */
const readCase = (raw: unknown, now: Date): ReadCase => {
  if (!isFields(raw))
    return {
      ok: false,
      id: null,
      fault: {
        code: 'no_case',
        sentence: {
          nl: 'Een geval is een JSON-object, zoals {"danger":"no","observations":["public.light_broken"]}.',
          en: 'A case is a JSON object, such as {"danger":"no","observations":["public.light_broken"]}.',
        },
        fields: [],
      },
    };
  const reader = createReader(raw);
  const { oneOf, group, problems } = reader;
  const risk = group('risk');
  const riskOf = (field: 'riskToSelf' | 'riskToOthers', alias: 'toSelf' | 'toOthers') =>
    oneOf(field, raw[field], riskAnswers) ?? oneOf(`risk.${alias}`, risk[alias], riskAnswers) ?? 'unknown';
  const also = { unknown: 'unsure', true: 'yes', false: 'no' } as const;
  const danger = oneOf('danger', raw['danger'], dangerAnswers, also);
  const value: KompasCase = {
    id: idOf(raw),
    saidNoDanger: danger === 'no',
    answers: {
      danger: danger ?? 'no',
      observations: readObservations(reader),
      followUps: readFollowUps(reader),
      riskToSelf: riskOf('riskToSelf', 'toSelf'),
      riskToOthers: riskOf('riskToOthers', 'toOthers'),
      gutFeeling: oneOf('gutFeeling', raw['gutFeeling'], gutFeelings, { unknown: 'unsure' }),
      earlierOwnSignals: readCount(raw, reader),
    },
    at: readMoment(raw, reader, now),
    areaCodes: readAreas(reader),
    ignored: Object.keys(raw)
      .filter((field) => !known.has(field))
      .map((field) => field.slice(0, 80).toWellFormed()),
  };
  if (problems.length === 0) return { ok: true, value };
  const first = problems.slice(0, 10);
  const fault: CaseFault = {
    code: 'wrong_value',
    sentence: {
      nl: first.map(({ sentence }) => sentence.nl).join(' '),
      en: first.map(({ sentence }) => sentence.en).join(' '),
    },
    fields: problems.map(({ field }) => field),
  };
  return { ok: false, id: value.id, fault };
};

const refused = (code: CaseFault['code'], nl: string, en: string): ReadCase => ({
  ok: false,
  id: null,
  fault: { code, sentence: { nl, en }, fields: [] },
});

type Parsed = { readonly ok: true; readonly cases: readonly unknown[] } | { readonly ok: false };
const parse = (text: string): Parsed => {
  try {
    const value: unknown = JSON.parse(text);
    return { ok: true, cases: Array.isArray(value) ? value : [value] };
  } catch {
    return { ok: false };
  }
};

/** @returns an answer or a fault for every case, in the order of the input; never nothing */
export const readCases = (input: string, now: Date): readonly ReadCase[] => {
  const text = input.replace(/^\uFEFF/, '').trim();
  const none = refused(
    'empty_input',
    'Er kwam geen geval binnen. Geef JSON op de standaardinvoer.',
    'No case came in. Give JSON on the standard input.',
  );
  if (text === '') return [none];
  const whole = parse(text);
  if (whole.ok) return whole.cases.length === 0 ? [none] : whole.cases.map((one) => readCase(one, now));
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(parse);
  const broken = refused('broken_json', 'Dit is geen geldige JSON.', 'This is not valid JSON.');
  // When no line stands on its own, it is one broken text and not many broken cases.
  if (lines.every(({ ok }) => !ok)) return [broken];
  return lines.flatMap((line) => (line.ok ? line.cases.map((one) => readCase(one, now)) : [broken]));
};
