/** What goes wrong is told of ten people or more, in fives, each side of five or more; and a step counts only where one can do otherwise. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FirstAnswers, whatGoesWrong } from './index.ts';
import { lesson } from './modules/waarnemen.ts';
import { busje } from './scenarios/busje.ts';

const answers = (step: string, choice: string, right: boolean | null, people: number): FirstAnswers => ({
  kind: 'module',
  subject: lesson.id,
  version: lesson.version,
  step,
  choice,
  right,
  people,
});
const question = (right: number, wrong: number): readonly FirstAnswers[] => [
  answers('q_feit/answer', '2', true, right),
  answers('q_feit/answer', '1', false, Math.floor(wrong / 2)),
  answers('q_feit/answer', '3', false, Math.ceil(wrong / 2)),
];
const figure = (of: readonly FirstAnswers[]) => {
  const [first, ...others] = whatGoesWrong([lesson], [], of);
  expect(others).toEqual([]);
  return first === undefined ? null : { of: first.of, wrong: first.wrong, side: first.side };
};

describe('what goes wrong', () => {
  it.each([
    [4, 5, null],
    [5, 5, { of: 10, wrong: 5, side: 'some' }],
    [6, 4, { of: 10, wrong: null, side: 'few_wrong' }],
    [10, 0, { of: 10, wrong: null, side: 'few_wrong' }],
    [4, 6, { of: 10, wrong: null, side: 'few_right' }],
    [0, 10, { of: 10, wrong: null, side: 'few_right' }],
    [7, 13, { of: 20, wrong: 15, side: 'some' }],
  ])('of %i right and %i wrong is %j', (right, wrong, told) =>
    expect(figure(question(right, wrong))).toEqual(told),
  );
  it('never tells one of fewer than five apart from none, and never more wrong than answered', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 4 }), (many, few) => {
        const of = (right: number, wrong: number) => figure(question(right, wrong));
        if (many + few >= 10) {
          expect(of(many, few)?.wrong).toBeNull();
          expect(of(few, many)?.wrong).toBeNull();
        }
        const seen = of(many, many + few);
        if (seen !== null && seen.wrong !== null) {
          expect(seen.wrong).toBeLessThan(seen.of);
          expect(seen.wrong % 5).toBe(0);
        }
        if (many + few < 10) expect(of(many, few)).toBeNull();
      }),
    );
  });
  it('counts a step where one way only ends in a lesson and another does not, of lessons and of own stories', () => {
    const chosen = (step: string) => [
      answers(step, 'fact', null, 5),
      answers(step, 'plate', null, 6),
      answers(step, 'no_such_choice', null, 9),
    ];
    expect(figure(chosen('busje/a'))).toEqual({ of: 10, wrong: 5, side: 'some' });
    const own = chosen('a').map((one) => ({
      ...one,
      kind: 'scenario' as const,
      subject: 'busje',
      version: 3,
    }));
    const [found] = whatGoesWrong([], [{ ...busje, version: 3 }], own);
    expect(found).toMatchObject({ kind: 'step', id: 'busje/a', of: 10, wrong: 5, title: busje.title });
    expect(whatGoesWrong([], [{ ...busje, version: 4 }], own)).toEqual([]);
    // Both ways are a lesson: nobody can do otherwise, and an end is no question.
    const allLessons = {
      ...busje,
      version: 3,
      nodes: {
        ...busje.nodes,
        b: busje.nodes['vermoeden'],
        feit: busje.nodes['mening'],
        k: busje.nodes['mening'],
      },
    } as typeof busje;
    expect(whatGoesWrong([], [allLessons], own)).toEqual([]);
  });
  it('holds on in a story that comes back to itself', () => {
    const a = busje.nodes['a'];
    if (a?.kind !== 'scene') throw new Error('no scene');
    const turning = {
      ...busje,
      nodes: { ...busje.nodes, b: { ...a, choices: [{ ...a.choices[0], id: 'f', to: 'a' }] } },
    } as typeof busje;
    const [found] = whatGoesWrong(
      [],
      [turning],
      [
        {
          kind: 'scenario',
          subject: 'busje',
          version: 1,
          step: 'a',
          choice: 'plate',
          right: null,
          people: 8,
        },
        { kind: 'scenario', subject: 'busje', version: 1, step: 'a', choice: 'fact', right: null, people: 7 },
      ],
    );
    expect(found).toMatchObject({ of: 15, wrong: 10 });
  });
  it('is of the version of now, tells the weekly question apart, and puts the largest share first', () => {
    const old = question(5, 5).map((one) => ({ ...one, version: lesson.version + 1 }));
    expect(whatGoesWrong([lesson], [], old)).toEqual([]);
    const weekly = (id: string, right: number, wrong: number): readonly FirstAnswers[] =>
      [true, false].map((isRight) => ({
        kind: 'question',
        subject: id,
        version: lesson.version,
        step: 'answer',
        choice: isRight ? '1' : '2',
        right: isRight,
        people: isRight ? right : wrong,
      }));
    const found = whatGoesWrong(
      [lesson],
      [],
      [
        ...question(15, 5),
        ...weekly('q_feit', 5, 15),
        ...weekly('q_afkomst', 1, 12),
        ...weekly('q_onzeker', 12, 1),
      ],
    );
    expect(found.map(({ kind, id, side }) => [kind, id, side])).toEqual([
      ['weekly', 'q_afkomst', 'few_right'],
      ['weekly', 'q_feit', 'some'],
      ['question', 'q_feit', 'some'],
      ['weekly', 'q_onzeker', 'few_wrong'],
    ]);
  });
});
