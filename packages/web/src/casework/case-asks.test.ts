/** What waits in one case, in words: what others wait for first, and nothing when nothing waits. */
import type { CaseLine } from '@buurtplus/contract/casework';
import { describe, expect, it } from 'vitest';
import { asksInWords } from './case-asks.tsx';
import { caseWords } from './case-words.ts';

const line = (asks: Partial<CaseLine['asks']>, change: Partial<CaseLine> = {}): CaseLine => ({
  caseId: 'c',
  number: 'YQ1D-A0RH',
  rung: 'wijkteam',
  isOwner: true,
  status: 'open',
  neighbourhoodCode: 'BU99010101',
  street: null,
  addressShielded: false,
  reviewOn: '2999-12-01',
  keepUntil: null,
  asks: {
    answersOwed: 0,
    answerDueAt: null,
    offersWaiting: 0,
    offersBack: 0,
    messagesNew: 0,
    goesOn: 0,
    decisionsWaiting: 0,
    decisionsBack: 0,
    checkInsDue: 0,
    actionsLate: 0,
    ...asks,
  },
  ...change,
});
const said = (one: CaseLine, language: 'nl' | 'en' = 'nl') =>
  asksInWords(one, caseWords(language), language, new Date('2026-11-26T09:00:00Z'));

describe('what waits in a case', () => {
  it('is nothing when nothing waits', () => {
    expect(said(line({}))).toEqual([]);
    expect(said(line({ offersBack: 0 }, { status: 'closed', reviewOn: '2020-01-01' }))).toEqual([]);
  });
  it('says what others wait for first', () => {
    const one = line(
      {
        answersOwed: 2,
        answerDueAt: '2026-11-26T16:00:00Z',
        offersWaiting: 1,
        messagesNew: 2,
        actionsLate: 1,
      },
      { reviewOn: '2020-01-01' },
    );
    expect(said(one)[0]).toMatch(/^2 antwoorden te geven, uiterlijk /);
    expect(said(one).slice(1)).toEqual([
      '2 nieuwe antwoorden van partners',
      '1 actie te laat',
      'Terugkijken is te laat',
      '1 aanbod wacht op antwoord',
    ]);
    expect(said(one, 'en')).toHaveLength(5);
  });
});
