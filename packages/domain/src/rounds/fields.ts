/** Purpose, readers and term of every stored field of a round; a stored field without a line here fails a test. */

type Reader = 'walkers' | 'coordinator' | 'team' | 'professional' | 'system';

export type RoundField = {
  readonly dataClass: 1;
  readonly purpose: string;
  readonly readers: readonly Reader[];
  readonly term: RoundTerm;
};

/** Threat model section 8. "with_round" goes after 13 months and leaves figures per quarter; "until_changed" goes with the team. */
export type RoundTerm = 'with_round' | 'debrief' | 'point' | 'until_changed' | 'figures';

export const roundMonths = 13;
/** A note to the coordinator is talked over long before the round itself is forgotten. */
export const debriefDays = 90;
export const pointDaysAfterEnd = 30;

const line =
  (readers: readonly Reader[], term: RoundTerm) =>
  (purpose: string): RoundField => ({ dataClass: 1, purpose, readers, term });
const log = line(['walkers', 'coordinator'], 'with_round');
const system = line(['system'], 'with_round');
const debrief = line(['coordinator'], 'debrief');
const point = line(['team', 'professional'], 'point');
const figures = line(['coordinator'], 'figures');
const setting = line(['team'], 'until_changed');

export const roundTables = {
  rounds: {
    tenant_id: system('keeps municipalities apart'),
    id: log('names the round on every phone'),
    team_id: log('whose round it is'),
    status: log('waiting, walking, paused or ended'),
    walkers: log('who walked, from when until when, and how that is known'),
    walker_ids: system('who may see it: who walked or was asked'),
    started_at: log('when they went'),
    ended_at: log('when they were back'),
    walking_ms: log('hours of a year'),
    neighbourhood_code: log('which part of the area'),
    planned_round_id: log('which planned round this was'),
    open_windows: log('counted with one tap'),
    cards: log('counted with one tap'),
    talks: log('counted with one tap'),
    lamps: log('counted with one tap'),
    questions: log('that residents asked something; never what or who'),
    quiet: log('a round with nothing to report is a good round'),
    together: system('a round of one does not count'),
    signed_on_at: log('when the pair signed on'),
    last_check_in_at: system('the safety clock runs from here'),
    last_check_in_by: system('whose phone is asked first'),
    first_received_at: system('starts the retention term when no clock can be believed'),
    events: system('whether all that came is counted in'),
    changed_at: system('what is new since the last look'),
  },
  round_events: {
    tenant_id: system('keeps municipalities apart'),
    team_id: system('whose round it is'),
    round_id: system('which round'),
    id: system('the same event is stored once'),
    person_id: system('who did it'),
    device_id: system('whose clock it was'),
    seq: system('order on that phone'),
    kind: system('what happened'),
    body: system('whom or what it is about, in codes; no words of anybody'),
    at: system('what the phone’s clock said'),
    clock_offset_ms: system('how wrong that clock was'),
    elapsed_ms: system('durations that no clock can spoil'),
    received_at: system('nothing is received before it happened'),
  },
  round_alarms: {
    tenant_id: system('keeps municipalities apart'),
    id: log('names the alarm'),
    team_id: system('whose coordinator hears of it'),
    round_id: log('which walk'),
    reason: log('no sign of life, or who feels unsafe'),
    due_at: log('since when'),
    duty_contact_id: system('who hears of it last'),
    steps: system('who has been told'),
    raised_at: system('when the server saw it'),
    acknowledged_by: log('who looks after it'),
    acknowledged_at: log('since when somebody does'),
    ended_at: log('when all was well'),
    end_reason: system('how it ended'),
  },
  round_debriefs: {
    tenant_id: debrief('keeps municipalities apart'),
    team_id: debrief('whose coordinator reads it'),
    round_id: debrief('about which round'),
    person_id: debrief('who wants to talk about it'),
    feeling: debrief('how the round was'),
    felt_unsafe: debrief('a coordinator calls'),
    words: debrief('what the coordinator should know'),
    made_at: debrief('when it was written'),
    received_at: debrief('starts the term'),
  },
  round_settings: {
    tenant_id: setting('keeps municipalities apart'),
    team_id: setting('whose choice'),
    sign_on: setting('what a pair does before it goes'),
    sign_on_phone: setting('which number the pair calls itself'),
    check_in_minutes: setting('how often a pair says that all is well'),
    duty_contact_id: setting('who is told last'),
    changed_by: setting('who decided'),
    changed_at: setting('when'),
  },
  round_quarters: {
    tenant_id: figures('keeps municipalities apart'),
    team_id: figures('whose figures'),
    quarter: figures('of which three months'),
    rounds: figures('how many rounds'),
    quiet: figures('how many had nothing to report'),
    walking_minutes: figures('how long was walked'),
    walkers: figures('how many people walked along, added up per round; not who'),
    counts: figures('what was counted'),
  },
  attention_points: {
    tenant_id: point('keeps municipalities apart'),
    id: point('names the point'),
    text: point('what to look at, without persons'),
    neighbourhood_codes: point('where'),
    made_by: line(['system'], 'point')('whom to ask'),
    made_by_role: point('who asks'),
    starts_on: point('from when'),
    ends_on: point('until when'),
    made_at: line(['system'], 'point')('when it was written'),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, RoundField>>>>;
