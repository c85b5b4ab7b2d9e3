/** The form keeps what was typed, and a sentence says kept, late and what changed, in both languages. */
import type { AgreedPromise, AgreementVersion } from '@buurtplus/contract/agreements';
import { agreementSteps } from '@buurtplus/domain/agreements';
import { signalKinds } from '@buurtplus/domain/compass';
import { describe, expect, it } from 'vitest';
import { emptyForm, formOf, termsOf, wrongField } from './agreement-form.ts';
import { agreementWords } from './agreement-words.ts';
import { keptInWords } from './kept-part.tsx';
import { differences } from './terms-part.tsx';
import { promiseInWords } from './use-promise.ts';

const nl = agreementWords('nl');
const filled = {
  ...emptyForm('2026-12-01'),
  title: 'Heel en schoon',
  what: 'Melden en maken.',
  kinds: [...signalKinds],
  channel: 'Hier',
  deputy: 'Een collega',
};
const version = (terms: AgreementVersion['terms'], changed: string[]): AgreementVersion => ({
  version: 2,
  status: 'proposed',
  terms,
  inForceFrom: null,
  inForceUntil: null,
  signatures: [],
  changed,
  possible: [...agreementSteps],
});

describe('the form', () => {
  it('says which field comes first, and is right once all is there', () => {
    expect(wrongField(emptyForm('2026-12-01'))).toBe('title');
    expect(wrongField(filled)).toBeNull();
    expect(wrongField({ ...filled, takeCount: '' })).toBe('take');
    expect(wrongField({ ...filled, answerCount: '1' })).toBe('answer');
    expect(wrongField({ ...filled, endsOn: '2026-11-01' })).toBe('endsOn');
  });
  it('gives back what was kept', () => {
    expect(formOf(termsOf(filled))).toEqual(filled);
    expect(termsOf({ ...filled, covenant: '  ' }).covenant).toBeNull();
  });
  it('has a sentence for every field that can be wrong', () => {
    for (const language of ['nl', 'en'] as const)
      for (const field of [
        'title',
        'what',
        'kinds',
        'channel',
        'take',
        'answer',
        'deputy',
        'startsOn',
        'endsOn',
        'covenant',
      ])
        expect(agreementWords(language).wrong[field], `${language} ${field}`).toBeTruthy();
  });
});

describe('a sentence', () => {
  it('says what was kept, and what is open', () => {
    const count = (kept: number, late: number, open: number) => ({ kept, late, open });
    expect(keptInWords({ signals: 3, take: count(2, 1, 0), answer: count(1, 0, 1) }, nl, 'signals')).toBe(
      '2 van de 3 signalen op tijd opgepakt. Op één kwam op tijd antwoord. Eén staat nog open, binnen de tijd.',
    );
    expect(keptInWords({ signals: 0, take: count(0, 0, 0), answer: count(0, 0, 0) }, nl, 'signals')).toBe(
      nl.keptNothing,
    );
    expect(keptInWords({ signals: 1, take: count(1, 0, 0), answer: count(0, 0, 1) }, nl, 'requests')).toBe(
      'Het ene verzoek is op tijd opgepakt. Eén staat nog open, binnen de tijd.',
    );
  });
  it('says what a new version changes', () => {
    const before = termsOf(filled);
    const after = version(
      { ...before, take: { count: 4, unit: 'hours' }, endsOn: '2027-06-30', what: 'Anders.' },
      ['what', 'take', 'endsOn'],
    );
    expect(differences(before, after, nl, 'nl')).toEqual([
      'Wie doet wat: de tekst is aangepast.',
      'Opgepakt binnen: eerst 2 werkdagen, nu 4 werkuren.',
      'Tot en met: eerst leeg, nu 30 juni 2027.',
    ]);
  });

  it('says a promise about a signal as moments, what is done, and that time stands still', () => {
    const now = new Date('2026-11-30T09:00:00Z');
    const promise: AgreedPromise = {
      agreementId: 'a',
      take: { count: 1, unit: 'days' },
      answer: { count: 10, unit: 'days' },
      takeBy: '2026-12-03T11:00:00.000Z',
      answerBy: '2026-12-10T16:00:00.000Z',
      isTaken: false,
      isAnswered: false,
      takenInTime: true,
      answeredInTime: true,
      closedUntil: null,
    };
    expect(promiseInWords(promise, 'nl', now)).toBe(
      'opgepakt vóór donderdag 3 december om 12:00, antwoord vóór donderdag 10 december om 17:00.',
    );
    expect(promiseInWords({ ...promise, isTaken: true }, 'nl', now)).toBe(
      'op tijd opgepakt, antwoord vóór donderdag 10 december om 17:00.',
    );
    expect(promiseInWords({ ...promise, takenInTime: false }, 'nl', now)).toContain(
      'oppakken moest vóór donderdag 3 december om 12:00',
    );
    expect(promiseInWords({ ...promise, isTaken: true, takenInTime: false }, 'en', now)).toContain(
      'taken up too late',
    );
    expect(promiseInWords({ ...promise, closedUntil: '2026-12-18' }, 'nl', now)).toContain(
      'Het loket is dicht tot en met vrijdag 18 december; de tijd staat stil.',
    );
  });
});
