/** Purpose, readers and term of every stored field of a round; a stored field without a line here fails a test. */

type Reader = 'self' | 'ladder' | 'walkers' | 'coordinator' | 'team' | 'professional' | 'system';

export type RoundField = {
  readonly dataClass: 1 | 2;
  readonly purpose: string;
  readonly readers: readonly Reader[];
  readonly term: RoundTerm;
};

/** Threat model section 8. "with_round" goes after 13 months and leaves figures per quarter; "until_changed" goes with the team; "member" goes when somebody leaves, or sooner by his own tap. */
export type RoundTerm =
  | 'with_round'
  | 'debrief'
  | 'point'
  | 'until_changed'
  | 'figures'
  | 'plan'
  | 'track'
  | 'member';

export const roundMonths = 13;
/** A note to the coordinator is talked over long before the round itself is forgotten. */
export const debriefDays = 90;
export const pointDaysAfterEnd = 30;
/** Threat model section 8: seven days at the most. */
export const trackDays = 7;

const line =
  (readers: readonly Reader[], term: RoundTerm, dataClass: RoundField['dataClass'] = 1) =>
  (purpose: string): RoundField => ({ dataClass, purpose, readers, term });
const log = line(['walkers', 'coordinator'], 'with_round');
const system = line(['system'], 'with_round');
const plan = line(['coordinator'], 'plan');
const track = line(['walkers', 'coordinator'], 'track', 2);
const debrief = line(['coordinator'], 'debrief');
const point = line(['team', 'professional'], 'point');
const answer = line(['professional'], 'point');
const figures = line(['coordinator'], 'figures');
/** "ladder" is who looks after an alarm of a round this person walks, while that alarm is open and no longer. */
const number = line(['self', 'ladder'], 'member', 2);
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
    ended_by: log('whether the walkers ended it, somebody said that they are home, or nobody did'),
    unended_at: system('when nobody would end it any more'),
    end_asked_at: system('so that the walkers are asked once whether they are home'),
    walking_ms: log('hours of a year'),
    neighbourhood_code: log('which part of the area'),
    zone_id: log('which part of the team’s own'),
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
    track_agreed: log('whether everybody agreed to keep where they went'),
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
    told_steps: system('whom a server that was stopped still has to tell'),
    steps_taken_at: system('since when a step waits to be told'),
  },
  round_numbers: {
    tenant_id: number('keeps municipalities apart'),
    team_id: number('in which team it was given; the ladder of each team one is of may call'),
    person_id: number('whose number it is'),
    sealed: line(
      ['self', 'ladder', 'team'],
      'member',
      2,
    )(
      'the number to call when a round gives no sign, and by the team where a coordinator says so; given freely, sealed by the server',
    ),
    for_team: line(
      ['self', 'team'],
      'member',
      2,
    )('a coordinator’s own choice that his team may call him too; ends with that role'),
    changed_at: number('since when it is so'),
  },
  plans_not_begun: {
    tenant_id: plan('keeps municipalities apart'),
    team_id: plan('whose coordinator is asked'),
    item_id: plan('which plan nobody began'),
    told_at: plan('so that it is asked once'),
  },
  round_tracks: {
    tenant_id: track('keeps municipalities apart'),
    team_id: track('whose coordinator may look'),
    round_id: track('which walk'),
    person_id: line(['system'], 'track', 2)('whose phone it was, so that it is stored once'),
    cells: track('which streets were covered: squares without order or time, without the ends'),
    received_at: track('starts the term'),
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
  attention_answers: {
    tenant_id: answer('keeps municipalities apart'),
    point_id: answer('about which point'),
    round_id: line(['system'], 'point')('one answer for each walker and round'),
    person_id: line(['system'], 'point')('one answer for each walker and round; never told'),
    sight: answer('seen, not seen or could not look'),
    words: answer('a few words, without persons'),
    made_at: line(['system'], 'point')('when it was written'),
    received_at: answer('on which day it was said; starts the term'),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, RoundField>>>>;
