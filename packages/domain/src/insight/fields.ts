/** Purpose, readers and term of every stored field of figures and thanks; a stored field without a line here fails a test. */

type Reader = 'team' | 'coordinator' | 'writer' | 'system';

export type InsightField = {
  readonly dataClass: 0 | 1;
  readonly purpose: string;
  readonly readers: readonly Reader[];
  /** "figures" goes after three years; "thanks" the day after its last. */
  readonly term: 'figures' | 'thanks';
};

const line =
  (readers: readonly Reader[], term: InsightField['term']) =>
  (purpose: string): InsightField => ({ dataClass: 1, purpose, readers, term });
const team = line(['team'], 'figures');
const coordinator = line(['coordinator'], 'figures');
const system = line(['system'], 'figures');
const thanks = line(['team', 'writer'], 'thanks');

export const insightTables = {
  team_months: {
    tenant_id: system('keeps municipalities apart'),
    team_id: system('whose figures'),
    month: team('of which month'),
    made_on: team('how it stood on that day; it never changes after'),
    inputs_hash: system('what it was made from can be shown to be the same, and is not kept here'),
    rounds: team('how many rounds'),
    quiet: team('how many had nothing to report'),
    walking_minutes: team('how long was walked'),
    people: coordinator('how many different people walked along; not who'),
    counts: team(
      'what was counted with one tap; walkers read it in steps of five, without questions of residents',
    ),
    normal_rounds: team('what is usual for this very team'),
    normal_months: team('of how many months that is the middle'),
    normal_of: team('of the same season, or of the months before'),
    normal_counts: team('what is usual for this very team to count; walkers read it in steps of five'),
    passed_on: team('about how many signals were passed on; never a small number'),
    picked_up: team('about how many a professional took'),
    answered: team('about how many were answered'),
    done: team('about how many are closed'),
    kind_niet_pluis: coordinator('about how many were about worry; never a small number'),
    kind_safety: coordinator('about how many were about safety or nuisance'),
    kind_public_space: coordinator('about how many were about public space'),
    wish_people: coordinator('about how many members said how often they like to walk'),
    wish_rounds: coordinator('about how often they like to, together'),
    wish_walked: coordinator('about how often they did, together'),
    agreements_kept: coordinator('how many agreements were kept'),
    agreements_due: coordinator('how many there were to keep'),
    agreement_lines: coordinator('which those were, with whom, and whether they were kept'),
  },
  team_thanks: {
    tenant_id: line(['system'], 'thanks')('keeps municipalities apart'),
    id: thanks('names it'),
    team_id: thanks('to whom'),
    sentence: thanks('a standard sentence'),
    words: thanks('own words, about nobody'),
    made_by: line(['system'], 'thanks')('who may take it back'),
    made_by_role: thanks('who says it'),
    organisation_id: thanks('or which organisation says it'),
    starts_on: thanks('from when'),
    ends_on: thanks('until when'),
    made_at: line(['system'], 'thanks')('when it was written'),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, InsightField>>>>;
