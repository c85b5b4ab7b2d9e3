/** A refresher without network keeps what it could not ask, and a desk of a trainer's story counts as learned. */
import { standardBook } from '@buurtplus/domain/compass';
import { type LearningEvent, type LearningScenario, learningLine } from '@buurtplus/domain/training';
import { loadLesson } from '@buurtplus/domain/training/load-lesson';
import { describe, expect, it } from 'vitest';
import { advicesIn, foundFor, keptStories } from './refresher-found.ts';

const scenarios = (await Promise.all(learningLine.map(({ id }) => loadLesson(id)))).flatMap(
  (lesson) => lesson?.scenarios ?? [],
);
const story = scenarios.find(({ situations }) => Object.values(situations).some(({ says }) => says.desk));
const kind = Object.values(story?.situations ?? {}).find(({ says }) => says.desk !== null)?.says.desk;
const desk = standardBook.desks.find(({ kinds }) => kind != null && kinds.includes(kind));
if (story === undefined || desk === undefined) throw new Error('no story that ends at a desk');
const own: LearningScenario = { ...story, id: 'verhaal_van_ons' };
const now = {
  ...standardBook,
  version: 'now',
  desks: standardBook.desks.map((one) => (one.code === desk.code ? { ...one, phone: '0900-1111' } : one)),
};
const played: LearningEvent = {
  id: '0190a000-0000-7000-8000-000000000901',
  kind: 'scenario',
  subject: own.id,
  version: 1,
  run: 1,
  step: 'done',
  choice: null,
  right: null,
  at: '2026-11-25T20:00:00.000Z',
};
const nobody = {
  before: standardBook,
  now,
  events: [],
  lessons: [],
  stories: [own],
  used: [],
  lookedAt: new Set<string>(),
};
const keys = (of: Parameters<typeof foundFor>[0]) => foundFor(of).changes.map(({ key }) => key);

describe('what a refresher finds', () => {
  it('is about the desk of a story of the trainer that was played, and of no other', () => {
    expect(keys({ ...nobody, events: [played] })).toEqual([`desk/${desk.code}`]);
    expect(keys(nobody)).toEqual([]);
    expect(keys({ ...nobody, events: [{ ...played, kind: 'module' }] })).toEqual([]);
  });

  it('knows the stories that this phone keeps: of the list, and the one somebody is inside', () => {
    expect(keptStories({ scenarios: [own] }, {})).toEqual([own]);
    expect(keptStories(null, { 'scenario:verhaal_van_ons': own, rol: { steps: [] } })).toEqual([own]);
    expect(keptStories({ scenarios: 'broken' }, { 'scenario:x': null })).toEqual([]);
  });

  it('is not whole while own signals did not answer, and then asks later what they used', () => {
    const [advice] = Object.entries(standardBook.advices).find(([, one]) => one.desk === kind) ?? [];
    const silent = advicesIn({ ok: false, kind: 'no_answer' });
    expect(silent).toBeNull();
    expect(foundFor({ ...nobody, used: silent })).toEqual({ changes: [], whole: false });
    const late = foundFor({
      ...nobody,
      used: advicesIn({ ok: true, status: 200, value: { advices: [advice ?? ''] } }),
    });
    expect(late.whole).toBe(true);
    expect(late.changes.map(({ key }) => key)).toEqual([`desk/${desk.code}`]);
  });

  it('does not tell again what was looked at without network', () => {
    const looked = new Set([`desk/${desk.code}`]);
    expect(keys({ ...nobody, events: [played], lookedAt: looked })).toEqual([]);
  });
});
