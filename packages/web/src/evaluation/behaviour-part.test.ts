/** What a team did is told as a limit when it was nearly all or nearly nothing, and a difference says no more than both shares. */
import type { AnswerShare } from '@buurtplus/contract/evaluation';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { BehaviourPart } from './behaviour-part.tsx';
import { evaluationWords } from './evaluation-words.ts';
import { rowsOf } from './results-csv.ts';

const share = (estimate: number, bound: AnswerShare['bound']): AnswerShare => ({
  n: 12,
  estimate,
  low: -0.1,
  high: 0.9,
  bound,
});
const behaviour = (later: AnswerShare, earlier: AnswerShare, difference: AnswerShare | null) => ({
  sameSeason: true,
  laterMonths: [],
  earlierMonths: [],
  rightDesk: { later, earlier, difference },
  notReturned: { later: share(0.5, null), earlier: share(0.5, null), difference: share(0, null) },
  factual: null,
  feelingApart: null,
});
const screen = (found: ReturnType<typeof behaviour>): string =>
  renderToStaticMarkup(createElement(BehaviourPart, { found, words: evaluationWords('nl') }));

describe('what a team did', () => {
  it('is told with its limits', () => {
    const found = behaviour(share(0.83, 'at_least'), share(0.17, 'at_most'), share(0.66, 'at_least'));
    expect(screen(found)).toContain('Van 12 signalen: minstens 83%. Eerder, van 12: hoogstens 17%.');
    expect(screen(found)).toContain('Hoger: minstens 66 procentpunt');
    const hidden = { hidden: 'too_few', on: null } as const;
    const evaluation = { evaluationId: 'x', name: 'n', teamNames: [], trainingOn: '2027-01-01' };
    const rows = rowsOf({
      evaluation,
      reaction: hidden,
      learning: hidden,
      behaviour: found,
      result: { answered: null, takenSoon: null, teams: 1, stillWalking: null },
    });
    expect(rows.slice(1, 4).map((row) => [row[2], row[7]])).toEqual([
      ['earlier', 'at_most'],
      ['later', 'at_least'],
      ['difference', 'at_least'],
    ]);
  });
  it('is no more than so much lower or higher when the limit lies on the other side', () => {
    const lower = behaviour(share(0.83, 'at_least'), share(0.9, null), share(-0.07, 'at_least'));
    expect(screen(lower)).toContain('Niet meer dan 7 procentpunt lager');
    const higher = behaviour(share(0.17, 'at_most'), share(0.1, null), share(0.07, 'at_most'));
    expect(screen(higher)).toContain('Niet meer dan 7 procentpunt hoger');
  });
  it('has no difference when both times it was nearly all', () => {
    const found = behaviour(share(0.83, 'at_least'), share(0.83, 'at_least'), null);
    expect(screen(found)).toContain('Een verschil laten we dan niet zien.');
    expect(screen(found)).toContain('Hoger: 0 procentpunt');
    expect(screen(found).match(/procentpunt/g)).toHaveLength(1);
  });
});

describe('the sentence on who is counted', () => {
  it.each([
    [
      'nl',
      'Antwoorden van minstens tien mensen; wat het team doet van minstens tien signalen van drie mensen.',
    ],
    ['en', 'Answers of at least ten people; what the team does of at least ten signals of three people.'],
  ] as const)('(%s) tells of people and of signals', (language, sentence) =>
    expect(evaluationWords(language).effectIntro).toContain(sentence),
  );
});
