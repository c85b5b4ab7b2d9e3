/** Every sentence of the desk is there in both languages, and every reason becomes one with its numbers in it. */
import type { RelatedReasonView } from '@buurtplus/contract/noticing';
import { deskKinds, outcomes, riskAnswers, urgencies } from '@buurtplus/domain/compass';
import { themeCodes } from '@buurtplus/domain/noticing';
import {
  answerCodes,
  answersByKind,
  questionCodes,
  questionOptions,
  sleepReasons,
  surenesses,
  workViews,
} from '@buurtplus/domain/signals';
import { describe, expect, it } from 'vitest';
import { deskWords } from './desk-words.ts';
import { reasonInWords } from './reason-in-words.ts';

/** Every path to a text, with the text; a function is asked with words and numbers. */
const textsIn = (value: unknown, path = ''): readonly (readonly [string, string])[] => {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function')
    return [[path, String((value as (...args: readonly unknown[]) => string)(3, 'twee', 'drie'))]];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`));
};

const reasons: readonly RelatedReasonView[] = [
  { code: 'same_address' },
  { code: 'same_place', metres: 20, accuracyM: 20 },
  { code: 'near', metres: 90, accuracyM: 40 },
  { code: 'same_fact', observations: ['home.curtains_closed', 'home.from_a_newer_catalogue'] },
  { code: 'same_theme', theme: 'burglary' },
  { code: 'related_theme', theme: 'resident_alone' },
  { code: 'earlier', days: 0 },
  { code: 'earlier', days: 1 },
  { code: 'earlier', days: 13 },
  { code: 'earlier', days: 20 },
  { code: 'later', days: 9 },
  { code: 'same_event', hours: 1 },
  { code: 'same_event', hours: 3 },
  { code: 'repeat', count: 3, weeks: 6 },
  { code: 'repeat', count: 12, weeks: 1 },
  { code: 'more_urgent', from: 'social', to: 'police_non_urgent' },
  { code: 'lasts_longer', from: 'days', to: 'weeks' },
  { code: 'holiday', about: 'both', isAssumed: true },
  { code: 'holiday', about: 'other', isAssumed: false },
  { code: 'working_hours', about: 'this' },
  { code: 'known_away', about: 'other' },
];

describe('the words of the desk', () => {
  it('are the same set in both languages, none empty, none left in Dutch', () => {
    const [dutch, english] = [textsIn(deskWords('nl')), textsIn(deskWords('en'))];
    expect(english.map(([path]) => path)).toEqual(dutch.map(([path]) => path));
    for (const [path, text] of [...dutch, ...english]) expect(text.trim(), path).not.toBe('');
    const byPath = new Map(english);
    const same = dutch.filter(([path, text]) => text.split(' ').length > 3 && byPath.get(path) === text);
    expect(same.map(([path]) => path)).toEqual([]);
  });
  it('name every view, answer, question and reason to sleep', () => {
    for (const language of ['nl', 'en'] as const) {
      const { home, answers, toVolunteer } = deskWords(language);
      for (const code of workViews)
        expect([home.views[code], home.emptyViews[code]]).not.toContain(undefined);
      for (const code of sleepReasons) expect(home.sleepReasons[code], code).toBeTruthy();
      for (const code of answerCodes) expect([answers[code], toVolunteer[code]]).not.toContain(undefined);
      for (const kind of Object.keys(answersByKind)) expect(home.answerKinds[kind], kind).toBeTruthy();
      for (const code of questionCodes) {
        expect(home.questions[code], code).toBeTruthy();
        for (const option of questionOptions[code]) expect(home.questionAnswers[option], option).toBeTruthy();
      }
    }
  });
  it('name every outcome, desk, answer, urgency and theme there is', () => {
    for (const language of ['nl', 'en'] as const) {
      const { whyHere, related, urgencies: labels } = deskWords(language);
      for (const code of outcomes) expect(whyHere.outcomes[code], code).toBeTruthy();
      for (const code of deskKinds) expect(whyHere.deskKinds[code], code).toBeTruthy();
      for (const code of riskAnswers) expect(whyHere.risks[code], code).toBeTruthy();
      for (const code of surenesses) expect(whyHere.surenesses[code], code).toBeTruthy();
      for (const code of urgencies) expect(labels[code], code).toBeTruthy();
      expect(Object.keys(related.themes).sort()).toEqual([...themeCodes].sort());
    }
  });
  it('make a sentence of every reason, without a score or a judgement', () => {
    for (const language of ['nl', 'en'] as const)
      for (const reason of reasons) {
        const text = reasonInWords(reason, deskWords(language), language);
        expect(text, reason.code).toMatch(/^[A-Z0-9].*\.$/);
        expect(text, reason.code).not.toMatch(/undefined|NaN|null|score|%|risico|verdacht|risk|suspect/i);
      }
  });
  it('say it as a colleague would', () => {
    const say = (reason: RelatedReasonView): string => reasonInWords(reason, deskWords('nl'), 'nl');
    expect(reasons.map(say)).toEqual([
      'Zelfde adres.',
      'Zelfde plek, binnen 20 m.',
      'In de buurt, binnen 90 m. De plek is zeker op ongeveer 40 m.',
      'Hetzelfde gezien: Gordijnen dagen dicht · home.from_a_newer_catalogue.',
      'Zelfde onderwerp: inbraak of verkennen.',
      'Past erbij: ook zorg om een bewoner.',
      'Eerder op dezelfde dag.',
      'Een dag eerder gezien.',
      '13 dagen eerder gezien.',
      '3 weken eerder gezien.',
      '9 dagen later gezien.',
      'Een andere vrijwilliger zag dit ook, binnen een uur. Misschien is het één gebeurtenis.',
      'Een andere vrijwilliger zag dit ook, binnen 3 uur. Misschien is het één gebeurtenis.',
      'Met dit signaal erbij is het de derde keer in 6 weken.',
      'Met dit signaal erbij is het de 12e keer in een week.',
      'Het wordt dringender: eerst “Sociaal”, nu “Politie, geen spoed”.',
      'Het duurt langer: eerst een paar dagen, nu weken of langer.',
      'Beide zijn gezien in een vakantieperiode. Dan zegt een leeg huis weinig, en telt het niet als herhaling. De vakantieweken zijn een aanname; de gemeente keek ze nog niet na.',
      'Dat signaal is gezien in een vakantieperiode. Dan zegt een leeg huis weinig, en telt het niet als herhaling.',
      'Dit signaal is overdag op een werkdag gezien. Dan zijn veel mensen aan het werk; alleen dat telt niet als herhaling.',
      'Bij dat signaal wist de vrijwilliger dat de bewoner weg was.',
    ]);
  });
  it('tell the third signal of one volunteer neutrally', () => {
    expect(deskWords('nl').related.senderRepeat(3)).toBe(
      'Dit is het derde signaal van dezelfde vrijwilliger over deze plek in 60 dagen. Dat kan kloppen; kijk ook of iets anders speelt.',
    );
  });
});
