/** Months of the calendar, small counts, a team's own normal, thanks, who may, and that paper says no more than the screen. */
import { describe, expect, it } from 'vitest';
import { aboutOf, type PersonId, type TeamId, type TenantId } from '../kernel/index.ts';
import { type Actor, roles } from '../people/index.ts';
import { type MonthFigures, monthForWalkers } from './month-figures.ts';
import { addMonths, isMonth, newestReady, readyOn, seasonOf } from './months.ts';
import { ownCounts, ownNormal } from './normal.ts';
import { type MonthReport, reportText } from './report.ts';
import { type CountedSignal, signalFigures } from './signal-figures.ts';
import { checkThanks, thanksUntil } from './thanks.ts';
import { mayInsight, type TeamFacts } from './who-may.ts';
import { wishFigures } from './wishes.ts';

const signal = (reporter: string | null, change: Partial<CountedSignal> = {}): CountedSignal => ({
  reporter,
  kind: 'public_space',
  pickedUp: true,
  answered: true,
  done: true,
  ...change,
});
const many = (count: number, change: Partial<CountedSignal> = {}, people = 5) =>
  Array.from({ length: count }, (_, at) => signal(`p${at % people}`, change));

describe('months', () => {
  it('go over years and know when they are ready', () => {
    expect(addMonths('2026-01', -1)).toBe('2025-12');
    expect(addMonths('2027-12', 1)).toBe('2028-01');
    expect(addMonths('2026-10', -12)).toBe('2025-10');
    expect(readyOn('2028-02')).toBe('2028-03-08');
    expect(readyOn('2026-12')).toBe('2027-01-08');
    expect(newestReady('2026-11-07')).toBe('2026-09');
    expect(newestReady('2026-11-08')).toBe('2026-10');
    expect(newestReady('2028-03-08')).toBe('2028-02');
    expect([isMonth('2026-13'), isMonth('2026-00'), isMonth('2026-1'), isMonth('2026-12')]).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });
  it('are dark from October up to and including March', () => {
    const dark = Array.from({ length: 12 }, (_, at) => addMonths('2026-01', at)).filter(
      (month) => seasonOf(month) === 'dark',
    );
    expect(dark).toEqual(['2026-01', '2026-02', '2026-03', '2026-10', '2026-11', '2026-12']);
  });
});

describe('counts', () => {
  it('say nothing of none, one and four alike', () => {
    for (const count of [0, 1, 2, 3, 4]) expect(signalFigures(many(count))).toEqual(signalFigures([]));
    expect(signalFigures(many(1)).passedOn).toBeNull();
  });
  it('come in steps of five', () => {
    expect([5, 7, 8, 12, 13].map((count) => signalFigures(many(count)).passedOn)).toEqual([5, 5, 10, 10, 15]);
  });
  it('need three people, and nobody who is half of it', () => {
    expect(signalFigures(many(12, {}, 2)).passedOn).toBeNull();
    expect(signalFigures([...many(4), ...many(9, {}, 1)]).passedOn).toBeNull();
    expect(
      aboutOf([
        { person: 'a', count: 5 },
        { person: 'b', count: 3 },
        { person: 'c', count: 2 },
      ]),
    ).toBe(10);
  });
  it('take whoever is forgotten for the one who did most', () => {
    const known = many(6, {}, 3);
    expect(signalFigures(known).passedOn).toBe(5);
    expect(signalFigures([...known, ...Array.from({ length: 5 }, () => signal(null))]).passedOn).toBeNull();
    expect(signalFigures(Array.from({ length: 20 }, () => signal(null))).passedOn).toBeNull();
  });
  it('leave all kinds out when nearly all are of one sensitive kind, and not for the street', () => {
    expect(signalFigures(many(20, { kind: 'niet_pluis' })).kinds).toEqual({
      niet_pluis: null,
      safety: null,
      public_space: null,
    });
    expect(signalFigures(many(20)).kinds.public_space).toBe(20);
  });
  it('leave all kinds out when together they would give the hidden one away', () => {
    const seven = [...many(7), ...many(7, { kind: 'nuisance' }), ...many(4, { kind: 'niet_pluis' })];
    expect(signalFigures(seven)).toMatchObject({
      passedOn: 20,
      kinds: { niet_pluis: null, safety: null, public_space: null },
    });
  });
  it('of wishes need five members', () => {
    const wish = (at: number, wished = 2) => ({ personId: `p${at}`, wished, walked: 1 });
    expect(wishFigures([0, 1, 2, 3].map((at) => wish(at)))).toBeNull();
    expect(wishFigures([0, 1, 2, 3, 4].map((at) => wish(at)))).toEqual({ people: 5, wished: 10, walked: 5 });
    expect(wishFigures([wish(0, 20), ...[1, 2, 3, 4].map((at) => wish(at))])).toBeNull();
  });
});

describe('a team’s own normal', () => {
  const known = (from: string, rounds: readonly number[]) =>
    rounds.map((count, at) => ({ month: addMonths(from, at), rounds: count }));
  it('is the middle of the same season, and says of how many months', () => {
    const year = known('2025-10', [10, 12, 11, 9, 40, 8, 2, 2, 2, 2, 2, 2]);
    expect(ownNormal('2026-10', year)).toEqual({ rounds: 10.5, months: 6, of: 'season' });
    expect(ownNormal('2026-09', year)).toEqual({ rounds: 2, months: 5, of: 'season' });
  });
  it('is there for what is counted too, of the same months and no others', () => {
    const counts = (talk: number) => ({ open_window: 1, card: 0, talk, lamp: 2, question: 0 });
    const months = [3, 5, 8].map((talk, at) => ({ month: addMonths('2026-06', at), counts: counts(talk) }));
    expect(ownCounts('2026-09', months)).toEqual(counts(5));
    expect(ownCounts('2026-08', months)).toBeNull();
    expect(ownCounts('2026-09', [...months, { month: '2026-09', counts: counts(99) }])).toEqual(counts(5));
  });
  it('is of the months before while the season is new, and nothing below three months', () => {
    expect(ownNormal('2026-10', known('2026-07', [3, 5, 7]))).toEqual({ rounds: 5, months: 3, of: 'before' });
    expect(ownNormal('2026-10', known('2026-08', [3, 5]))).toBeNull();
  });
  it('is never of a later month or of this one', () => {
    expect(ownNormal('2026-01', known('2026-01', [9, 9, 9, 9]))).toBeNull();
  });
});

describe('thanks', () => {
  it('is a sentence or own words, not both and not nothing', () => {
    expect(checkThanks({ sentence: 'seen_early', words: null })).toEqual([]);
    expect(checkThanks({ sentence: null, words: 'Mooi werk.' })).toEqual([]);
    expect(checkThanks({ sentence: null, words: '  ' })[0]?.code).toBe('empty');
    expect(checkThanks({ sentence: 'seen_early', words: 'Ook.' })[0]?.code).toBe('choose_one');
    expect(checkThanks({ sentence: null, words: 'x'.repeat(281) })[0]?.code).toBe('too_long');
    expect(thanksUntil('2028-01-01')).toBe('2028-03-01');
  });
});

describe('who may', () => {
  const here = 'lichtendam' as TenantId;
  const teamId = '0190a000-0000-7000-8000-0000000000a1' as TeamId;
  const team: TeamFacts = {
    tenantId: here,
    teamId,
    neighbourhoodCodes: ['BU99010101'],
    partnerIds: ['woon'],
  };
  const actor = (role: (typeof roles)[number], change: Partial<Actor> = {}): Actor => ({
    personId: '0190a000-0000-7000-8000-000000000001' as PersonId,
    tenantId: here,
    role,
    teamId: role === 'volunteer' || role === 'coordinator' ? teamId : null,
    duties: role.startsWith('wijk') ? [`${role as 'wijkagent'}@BU99010101`] : [],
    ...(role === 'partner' ? { organisationId: 'woon' } : {}),
    strong: true,
    ...change,
  });
  const purposes = {
    read_results: 'own_data',
    read_report: 'run_team',
    export_report: 'run_team',
    thank: 'run_team',
  } as const;
  const can = (who: Actor | null, of: TeamFacts = team) =>
    (['read_results', 'read_report', 'export_report', 'thank'] as const).filter(
      (action) => mayInsight(who, action, of, purposes[action]).ok,
    );
  const expected: Readonly<Record<string, readonly string[]>> = {
    volunteer: ['read_results'],
    coordinator: ['read_results', 'read_report', 'export_report'],
    wijkagent: ['thank'],
    wijkregisseur: ['thank'],
    wijkwerker: ['thank'],
    partner: ['thank'],
  };
  it.each(roles)('%s', (role) => {
    expect(can(actor(role))).toEqual(expected[role] ?? []);
    expect(can(actor(role, { tenantId: 'elders' as TenantId }))).toEqual([]);
    expect(can(actor(role, { teamId: null, duties: [], organisationId: null }))).toEqual([]);
    expect(can(actor(role, { teamId: null, duties: [], organisationId: 'zorg' }))).toEqual([]);
    if (role !== 'volunteer') expect(can(actor(role, { strong: false }))).toEqual([]);
  });
  it('nobody, and nobody of another team or area', () => {
    expect(can(null)).toEqual([]);
    const other = { ...team, teamId: '0190a000-0000-7000-8000-0000000000a2' as TeamId };
    expect(can(actor('coordinator'), other)).toEqual([]);
    expect(can(actor('wijkagent'), { ...team, neighbourhoodCodes: ['BU99010399'] })).toEqual([]);
    expect(can(actor('partner'), { ...team, partnerIds: [] })).toEqual([]);
  });
});

describe('the report', () => {
  const figures: MonthFigures = {
    month: '2026-10',
    madeOn: '2026-11-08',
    effort: {
      rounds: 13,
      quiet: 9,
      walkingMinutes: 870,
      people: 8,
      counts: { open_window: 0, card: 0, talk: 3, lamp: 0, question: 0 },
    },
    normal: { rounds: 11.5, months: 4, of: 'season' },
    countsNormal: { open_window: 6, card: 0, talk: 4.5, lamp: 0, question: 9 },
    signals: {
      passedOn: 15,
      pickedUp: 10,
      answered: null,
      done: null,
      kinds: { niet_pluis: null, safety: null, public_space: 10 },
    },
    wishes: { people: 5, wished: 10, walked: null },
    agreements: null,
  };
  const report: MonthReport = {
    teamName: 'Team De Kade',
    figures,
    history: [
      { month: '2026-09', rounds: 12 },
      { month: '2026-10', rounds: 13 },
    ],
    thanks: [
      { role: 'wijkagent', organisation: null, sentence: 'seen_early', words: null },
      { role: 'partner', organisation: 'De Lantaarn', sentence: null, words: 'Fijn, dat praatje.' },
    ],
    agreementsNow: null,
  };
  const all = (one: MonthReport, language: 'nl' | 'en' = 'nl') => JSON.stringify(reportText(one, language));

  it('says what is there, with n, and no cause and no comparison with another team', () => {
    const text = all(report);
    expect(text).toContain('Er zijn 13 rondes gelopen, samen 14,5 uur, door 8 mensen.');
    expect(text).toContain(
      'Gewoon voor dit team: 11,5 rondes in een maand. Dat is het midden van 4 eigen maanden',
    );
    for (const language of ['nl', 'en'] as const)
      expect(all(report, language)).not.toMatch(
        /doordat|dankzij|daardoor|beste|meeste|ander team|gemiddeld|because|best|other team|average/i,
      );
  });
  it('says in words of the language who gave thanks', () => {
    const said = (language: 'nl' | 'en') =>
      reportText(report, language).sections.find(({ id }) => id === 'thanks')?.sentences;
    expect(said('nl')).toEqual([
      'Jullie zagen het vroeg. Dat scheelt veel. (van de wijkagent)',
      'Fijn, dat praatje. (van De Lantaarn)',
    ]);
    expect(said('en')).toEqual([
      'You saw it early. That makes a difference. (from the wijkagent)',
      'Fijn, dat praatje. (from De Lantaarn)',
    ]);
  });
  it('leaves agreements out while nobody keeps them, and says them when somebody does', () => {
    expect(all(report)).not.toContain('Afspraken');
    const agreements = {
      kept: 1,
      due: 2,
      lines: [
        { title: 'Heel en schoon', partner: 'wijkregisseur', isKept: true },
        { title: 'Zorgen in een woning', partner: 'De Lantaarn', isKept: false },
      ],
    };
    const text = all({ ...report, figures: { ...figures, agreements } });
    expect(text).toContain('1 van de 2 afspraken is nagekomen.');
    expect(text).toContain('Praat erover, pas de afspraak aan, of vraag wie vervangt.');
    const table = reportText({ ...report, figures: { ...figures, agreements } }, 'nl').sections.find(
      ({ id }) => id === 'agreements',
    )?.table;
    expect(table?.rows).toEqual([
      ['Heel en schoon (wijkregisseur)', 'ja'],
      ['Zorgen in een woning (De Lantaarn)', 'niet altijd op tijd'],
    ]);
    const kept = { kept: 3, due: 3, lines: [] };
    expect(all({ ...report, figures: { ...figures, agreements: kept } })).not.toContain('Praat erover');
  });
  it('sets what was counted beside what is usual for this team, also when this month had none', () => {
    const lines = reportText(report, 'nl').sections.find(({ id }) => id === 'counted')?.sentences;
    expect(lines).toEqual([
      '0 × een open raam of deur verteld (gewoon voor dit team: 6)',
      '3 × een praatje gemaakt (gewoon voor dit team: 4,5)',
      '0 × een vraag van een bewoner (gewoon voor dit team: 9)',
    ]);
    const before = { ...report, figures: { ...figures, countsNormal: null } };
    expect(reportText(before, 'nl').sections.find(({ id }) => id === 'counted')?.sentences).toEqual([
      '3 × een praatje gemaakt',
    ]);
  });
  it('tells walkers counts in steps of five, never a small one, of few people, or a question of a resident', () => {
    const counts = { open_window: 4, card: 5, talk: 13, lamp: 0, question: 40 };
    const seen = (people: number) =>
      monthForWalkers({ ...figures, effort: { ...figures.effort, people, counts } }).counted;
    expect(seen(8)).toEqual([
      { what: 'card', about: 5, normal: null },
      { what: 'talk', about: 15, normal: null },
    ]);
    expect(seen(2)).toEqual([]);
    const more = { ...figures, effort: { ...figures.effort, counts: { ...counts, open_window: 8 } } };
    expect(monthForWalkers(more).counted[0]).toEqual({ what: 'open_window', about: 10, normal: 5 });
  });
  it('says of a month without rounds what to do', () => {
    const effort = { ...figures.effort, rounds: 0, quiet: 0, walkingMinutes: 0, people: 0 };
    expect(all({ ...report, figures: { ...figures, effort } })).toContain('geen ronde gelopen');
  });
  it('gives walkers no kinds, people, wishes or agreements', () => {
    const seen = monthForWalkers(figures);
    expect(Object.keys(seen).sort()).toEqual(
      ['counted', 'madeOn', 'month', 'normal', 'quiet', 'rounds', 'signals', 'walkingMinutes'].sort(),
    );
    expect(Object.keys(seen.signals)).not.toContain('kinds');
  });
});
