/** The catalogue: short tiles in two languages that say what was seen, never who somebody is; codes are for ever. */
import { describe, expect, it } from 'vitest';
import { checkWording, type MarkKind } from '../wording/index.ts';
import {
  concerns,
  isObservationCode,
  observationPlaces,
  observations,
  senses,
  standardBook,
} from './index.ts';

/** Signals carry these since the first version. */
const firstCodes =
  `home.neglected home.curtains_closed home.letterbox_full home.light_day_night home.smell home.rubbish_behind_glass
  home.shouting_often home.violence_now home.fire_or_gas home.break_in_now home.door_open home.many_short_visits
  person.confused person.lost person.not_dressed_for_weather person.sleeps_outside person.not_seen person.child_alone person.hurt
  street.looking_into_homes street.fight_now street.noise street.fireworks street.trade_by_hand vehicle.drives_slowly_again
  vehicle.damaged public.light_broken public.rubbish public.paving public.back_path public.overgrown public.damage`.split(
    /\s+/,
  );

const prefix = {
  home: 'home',
  person: 'person',
  street: 'street',
  vehicle: 'vehicle',
  business: 'business',
  public_space: 'public',
  animal: 'animal',
  team: 'team',
} as const;
const words = (text: string): number => text.split(/\s+/).length;
const isAboutWhoSomebodyIs: ReadonlySet<MarkKind> = new Set([
  'origin',
  'faith',
  'skin',
  'sexuality',
  'politics',
  'insult',
]);

/** What somebody tells, what was found, and what is broken leaves no doubt about what was seen. */
const leavesNoDoubt = new Set([
  'person.says_lonely',
  'person.carer_exhausted',
  'person.told_of_violence',
  'person.asks_for_help',
  'person.scammed',
  'person.no_food',
  'person.was_threatened',
  'person.was_harassed',
  'person.knows_crime_afraid',
  'person.victim_wants_to_talk',
  'person.wants_to_talk',
  'street.crime_traces',
  'vehicle.damaged',
  'vehicle.plates_missing',
  'vehicle.collision_no_injury',
  'business.break_in_traces',
]);
const aboutPeople = observations.filter(
  ({ code, place, concern }) =>
    ['home', 'person', 'street', 'vehicle', 'business'].includes(place) &&
    !['acute', 'harmless', 'opportunity'].includes(concern) &&
    ['niet_pluis', 'suspicious', 'nuisance'].includes(String(concerns[concern].kind)) &&
    !leavesNoDoubt.has(code),
);

describe('the catalogue', () => {
  it('holds at least 120 facts of every place, each with a code of its own', () => {
    expect(observations.length).toBeGreaterThanOrEqual(120);
    expect(new Set(observations.map(({ code }) => code)).size).toBe(observations.length);
    expect(new Set(observations.map(({ place }) => place))).toEqual(new Set(observationPlaces));
    expect(new Set(observations.flatMap((one) => one.senses))).toEqual(new Set(senses));
  });
  it('still holds every code of the first version', () => {
    const codes = new Set(observations.map(({ code }) => code));
    expect(firstCodes.filter((code) => !codes.has(code))).toEqual([]);
  });
  it('uses every concern, but for the one of codes it does not know', () => {
    const used = new Set<string>(observations.map(({ concern }) => concern));
    expect(Object.keys(concerns).filter((code) => !used.has(code))).toEqual(['unknown']);
  });
  it.each(observations.map((one) => [one.code, one] as const))(
    '%s has a code of the right shape, a sense and two short texts',
    (code, one) => {
      expect(isObservationCode(code)).toBe(true);
      expect(code.startsWith(`${prefix[one.place]}.`)).toBe(true);
      expect(one.senses.length).toBeGreaterThan(0);
      for (const text of [one.nl, one.en]) {
        expect(text).toBe(text.trim());
        expect(text).toMatch(/^[\p{Lu}'\d]/u);
        expect(text).not.toMatch(/[.!?]$/);
      }
      expect(words(one.nl)).toBeLessThanOrEqual(8);
      expect(one.nl.length).toBeLessThanOrEqual(60);
      expect(one.words).toBe(one.words.toLowerCase());
      expect(one.words.length).toBeLessThanOrEqual(300);
    },
  );
  it('says of nobody who he is: not where from, of which faith, what colour, whom somebody loves or votes for', () => {
    const marked = observations
      .map(
        ({ code, nl, en, otherMeaning }) =>
          [
            code,
            [...checkWording(nl), ...checkWording(en, 'en'), ...checkWording(otherMeaning?.nl ?? '')],
          ] as const,
      )
      .filter(([, marks]) => marks.some(({ kind }) => isAboutWhoSomebodyIs.has(kind)))
      .map(([code]) => code);
    expect(marked).toEqual([]);
  });
  it('has texts in which no name, number or plate stands', () => {
    const texts = observations.flatMap(({ nl, en, otherMeaning }) => [
      nl,
      en,
      otherMeaning?.nl ?? '',
      otherMeaning?.en ?? '',
    ]);
    const personal: ReadonlySet<MarkKind> = new Set(['phone', 'email', 'plate', 'iban', 'bsn', 'birth_date']);
    expect(texts.filter((text) => checkWording(text).some(({ kind }) => personal.has(kind)))).toEqual([]);
  });
  it('the check of words can see such a label at all', () => {
    expect(checkWording('Een Marokkaanse jongen').map(({ kind }) => kind)).toContain('origin');
    expect(checkWording('Die sukkel bij de deur').map(({ kind }) => kind)).toContain('insult');
  });
  it.each(aboutPeople.map((one) => [one.code, one] as const))(
    '%s says what else it can mean',
    (_code, one) => {
      expect(one.otherMeaning?.nl.length).toBeGreaterThan(2);
      expect(one.otherMeaning?.en.length).toBeGreaterThan(2);
    },
  );
});

describe('the sentences and desks', () => {
  it('are each used, or nobody would notice when they are wrong', () => {
    const used = new Set(Object.values(standardBook.advices).flatMap(({ dos, donts }) => [...dos, ...donts]));
    expect(Object.keys(standardBook.sentences).filter((code) => !used.has(code))).toEqual([]);
  });
  it('tell in both languages, in at most two dozen words, what to do', () => {
    for (const [code, { nl, en }] of Object.entries(standardBook.sentences)) {
      expect(words(nl), code).toBeLessThanOrEqual(24);
      expect(nl.endsWith('.') && en.endsWith('.'), code).toBe(true);
    }
  });
  it('never tell a volunteer to follow, search, film, go in or ring without the house rules', () => {
    const told = Object.values(standardBook.advices)
      .flatMap(({ dos }) => dos)
      .map((code) => standardBook.sentences[code]?.nl ?? '');
    for (const text of told)
      expect(text).not.toMatch(/\b(volg|doorzoek|film|onderzoek|houd .* tegen|ga naar binnen)\b/i);
    expect(told.filter((text) => /aanbellen/i.test(text)).every((text) => text.includes('huisregels'))).toBe(
      true,
    );
  });
  it('of care end with a way to 112, or with a talk', () => {
    const care = Object.values(standardBook.advices).filter(
      ({ outcome, urgency, stores }) => outcome === 'desk' && urgency === 'social' && stores === 'yes',
    );
    const soft = new Set(['vraagwijzer']);
    for (const { dos, desk } of care)
      expect(
        soft.has(String(desk)) || dos.includes('worse_112') || dos.includes('inside_112'),
        String(desk),
      ).toBe(true);
  });
});
