/** Purpose, readers and term of every stored field of learning; a stored field without a line here fails a test. */
import { certificateTables } from './certificate-fields.ts';

type Reader = 'self' | 'coordinator' | 'trainer' | 'volunteer' | 'system';

/** Answers go two years after they were given; that a lesson was done goes with the membership or after three years; a scenario stays. */
type LearningTerm = 'answers' | 'done' | 'certificate' | 'until_changed';
export const learningTerms = { answersMonths: 24, doneMonths: 36 } as const;

type LearningField = {
  readonly dataClass: 0 | 1 | 2;
  readonly purpose: string;
  readonly readers: readonly Reader[];
  readonly term: LearningTerm;
};

const line =
  (dataClass: LearningField['dataClass'], readers: readonly Reader[], term: LearningTerm) =>
  (purpose: string): LearningField => ({ dataClass, purpose, readers, term });
const own = line(2, ['self'], 'answers');
/** Counted with those of ten people or more for what goes wrong (ADR 0042), read by nobody else. */
const counted = line(2, ['self', 'system'], 'answers');
const done = line(1, ['self', 'coordinator'], 'done');
const setting = line(1, ['self', 'coordinator'], 'until_changed');
const scenario = line(0, ['trainer', 'volunteer'], 'until_changed');
const draft = line(0, ['trainer'], 'until_changed');

export const learningTables = {
  ...certificateTables,
  learning_events: {
    tenant_id: own('keeps municipalities apart'),
    person_id: own('whose learning it is'),
    id: own('the same event is stored once'),
    kind: own('a lesson, a scenario or a question'),
    subject: own('which one'),
    version: own('which version somebody is inside'),
    run: own('the how-manieth time'),
    step: own('where to go on'),
    choice: counted('what was chosen, to go on there'),
    was_right: counted('when a question comes back'),
    at: own('what the phone’s clock said'),
    received_at: own('starts the term'),
  },
  learning_done: {
    tenant_id: done('keeps municipalities apart'),
    team_id: done('which team may ask for it'),
    person_id: done('who did it'),
    module_id: done('which lesson'),
    version: done('which version'),
    done_on: done('since when; starts the term'),
    first_on: done('when for the first time, so that a newer version moves no figure'),
  },
  learning_settings: {
    tenant_id: setting('keeps municipalities apart'),
    team_id: setting('which team'),
    asks: setting('whether the coordinator sees which lessons were done'),
    changed_by: setting('who decided'),
    changed_at: setting('when'),
  },
  training_scenarios: {
    tenant_id: scenario('keeps municipalities apart'),
    id: scenario('names the scenario'),
    version: scenario('who is inside stays with the version he began'),
    body: scenario('the scenario itself; invented, about nobody'),
    published_by: draft('whom to ask'),
    published_at: scenario('since when'),
    withdrawn_at: scenario('since when nobody begins it any more'),
  },
  training_drafts: {
    tenant_id: draft('keeps municipalities apart'),
    id: draft('names the scenario'),
    body: draft('what a trainer is changing'),
    changed_by: draft('whom to ask'),
    changed_at: draft('when it was changed last'),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, LearningField>>>>;
