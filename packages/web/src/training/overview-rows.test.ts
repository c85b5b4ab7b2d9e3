/** Rows of the overview: nothing a spreadsheet runs, an empty cell for too few, and lessons due by their day. */
import { learningLine } from '@buurtplus/domain/training';
import { describe, expect, it } from 'vitest';
import { csvCell } from '../ui/save-file.ts';
import { lessonsDue, overviewRows } from './overview-rows.ts';

const reach = { people: 10, certificates: null, evenings: 15, modules: [{ moduleId: 'rol', people: 5 }] };

describe('the overview', () => {
  it('has a row for each figure, and an empty cell for too few', () => {
    const rows = overviewRows(
      { on: '2026-11-25', teams: [{ ...reach, teamId: 't', name: '=cmd|x' }], areas: [], missed: [] },
      [],
    );
    expect(rows.slice(1)).toEqual([
      ['2026-11-25', 'team', '=cmd|x', 'about_people_any_lesson', 10],
      ['2026-11-25', 'team', '=cmd|x', 'about_people_certificate', ''],
      ['2026-11-25', 'team', '=cmd|x', 'about_people_evening', 15],
      ['2026-11-25', 'team', '=cmd|x', 'about_people_lesson_rol', 5],
    ]);
    expect(csvCell(String(rows[1]?.[2]))).toBe("'=cmd|x");
  });
  it('holds what often goes wrong, as on the screen, with of how many answers', () => {
    const text = { nl: 'Welke zin is een feit?', en: 'Which sentence is a fact?' };
    const item = { title: text, text, wrong: null, of: 40 };
    const rows = overviewRows({ on: '2026-11-25', teams: [], areas: [], missed: [] }, [
      { ...item, kind: 'situation', id: 'blows', title: null, wrong: 10, side: 'some' },
      { ...item, kind: 'situation', id: 'quarrel', title: null, wrong: 8, of: 10, side: 'at_least' },
      { ...item, kind: 'question', id: 'q_feit', wrong: 15, side: 'some' },
      { ...item, kind: 'weekly', id: 'q_feit', side: 'few_wrong' },
      { ...item, kind: 'step', id: 'busje/a', side: 'few_right' },
    ]);
    expect(rows.slice(1)).toEqual(
      [
        ['situation', 'blows', 'answers_other_than_compass', 10],
        ['situation', 'blows', 'answers', 40],
        ['situation', 'quarrel', 'answers_other_than_compass_at_least', 8],
        ['situation', 'quarrel', 'answers', 10],
        ['question', 'q_feit', 'about_people_wrong', 15],
        ['question', 'q_feit', 'about_people_answered', 40],
        ['weekly', 'q_feit', 'people_wrong_below', 5],
        ['weekly', 'q_feit', 'about_people_answered', 40],
        ['step', 'busje/a', 'people_right_below', 5],
        ['step', 'busje/a', 'about_people_answered', 40],
      ].map((row) => ['2026-11-25', ...row]),
    );
  });
  it('knows which lessons are due: past, and within three months', () => {
    const [first] = learningLine;
    if (first === undefined) throw new Error('no lessons');
    const line = ['2027-02-25', '2027-02-26', '2026-11-24'].map((reviewBy) => ({ ...first, reviewBy }));
    expect(lessonsDue('2026-11-25', line).map(({ reviewBy }) => reviewBy)).toEqual([
      '2026-11-24',
      '2027-02-25',
    ]);
  });
});
