/** What an advice asks of the screen: a call first where there is one to make, and sending only where something may be stored. */
import { standardBook as book, observations } from '@buurtplus/domain/compass';
import { describe, expect, it } from 'vitest';
import { en } from '../words/en/phone.ts';
import { nl } from '../words/nl/phone.ts';
import { headlineFor, planFor } from './advice-plan.ts';
import { adviseOn, deskNow, nowhere } from './advise.ts';
import { type CaptureForm, emptyForm } from './capture-form.ts';

const held = { book, holidays: new Set<string>() };
/** A Tuesday. */
const morning = new Date('2026-11-24T10:00:00Z');
const evening = new Date('2026-11-24T20:00:00Z');

const planOf = (
  change: Partial<CaptureForm>,
  now = evening,
  phones: readonly [string, string][] = [],
  also = false,
) => {
  const form = { ...emptyForm, danger: 'no', observedAt: now.toISOString(), ...change } as const;
  const context = { held, place: nowhere, earlier: { forAll: 0, of: () => 0 }, now };
  const advice = adviseOn(form, context);
  const at = deskNow(advice.desk, context)?.at ?? null;
  const plan = planFor(advice, at, new Map(phones), also);
  return {
    ...plan,
    says: headlineFor(advice, plan, at, nl.advice, 'nl'),
    saysEn: headlineFor(advice, plan, at, en.advice, 'en'),
  };
};
const about = (...codes: string[]) => ({ observations: codes });

describe('the plan of an advice', () => {
  it('calls 112 for danger, and sends nothing of it by itself', () => {
    expect(planOf(about('home.violence_now'))).toMatchObject({
      call: { number: '112', logsAs: '112' },
      main: 'call',
      send: null,
      says: 'Bel nu 112.',
    });
    expect(planOf(about('home.violence_now', 'public.light_broken')).send).toBe('rest');
  });
  it('calls the police for what is theirs', () =>
    expect(planOf({ ...about('street.noise'), followUps: { now: 'yes' } })).toMatchObject({
      call: { number: '0900-8844', logsAs: '0900-8844' },
      main: 'call',
      says: 'Bel 0900-8844.',
    }));
  it('passes on to a desk of this system', () =>
    expect(planOf(about('home.neglected'))).toMatchObject({
      call: null,
      main: 'send',
      send: 'send',
      otherWays: true,
      says: 'Geef dit door aan de wijkwerker.',
      saysEn: 'Pass this on to the wijkwerker.',
    }));
  it('calls a desk that is open by phone first, and sends it too', () => {
    expect(planOf(about('home.shouting_often'))).toMatchObject({
      call: { number: '0800-2000', logsAs: null },
      main: 'call',
      send: 'also',
      says: 'Bel Veilig Thuis.',
    });
    expect(planOf(about('person.confused'), morning)).toMatchObject({ main: 'call', send: 'also' });
  });
  it('does not ring a desk that is closed: the signal waits for it', () =>
    expect(planOf(about('person.confused'), evening)).toMatchObject({
      call: null,
      main: 'send',
      send: 'send',
      says: 'Geef dit door aan de wijkwerker.',
    }));
  it('calls for danger in the street when a number is known, and sends it anyhow', () => {
    const danger = { ...about('public.hole_or_cable'), followUps: { now: 'yes' as const } };
    expect(planOf(danger, morning)).toMatchObject({ call: null, main: 'send' });
    expect(planOf(danger, morning, [['openbare-ruimte', '14 010']])).toMatchObject({
      call: { number: '14 010' },
      main: 'call',
      send: 'also',
      says: 'Bel de gemeente.',
    });
  });
  it('calls and stores nothing where nothing is stored', () =>
    expect(planOf(about('animal.hurt'))).toMatchObject({
      call: { number: '144' },
      main: 'call',
      send: null,
    }));
  it('looks again first, and sends only for who wants to', () =>
    expect(planOf({ ...about('home.curtains_closed'), followUps: { since: 'today' } })).toMatchObject({
      main: 'look',
      send: 'anyway',
      says: 'Kijk een volgende keer nog eens.',
    }));
  it('offers to look again, or to send, what lies beside a talk or a call', () => {
    const beside = { followUps: { since: 'today' as const } };
    expect(planOf({ ...about('team.rude', 'home.curtains_closed'), ...beside })).toMatchObject({
      main: 'look',
      send: 'anyway',
      says: 'Praat erover met je maatje of je coördinator.',
    });
    const danger = { ...about('home.break_in_now', 'home.curtains_closed'), ...beside };
    expect(planOf(danger).send).toBeNull();
    expect(planOf(danger, evening, [], true).send).toBe('rest');
  });
  it('is done for what is nothing, and sends the rest when there is a rest', () => {
    expect(planOf(about('person.sits_or_talks'))).toMatchObject({
      main: 'done',
      send: null,
      otherWays: false,
      says: 'Je hoeft niets door te geven.',
    });
    expect(planOf({ ...about('person.sits_or_talks'), gutFeeling: 'niet_pluis' }).says).toBe(
      'Praat erover met je maatje of je coördinator.',
    );
    expect(planOf(about()).says).toBe('Je hoeft niets door te geven.');
  });
  it.each(observations.map(({ code }) => [code]))(
    '%s alone has one thing to do, in both languages',
    (code) => {
      const plan = planOf(about(code));
      expect(plan.says.trim()).not.toBe('');
      expect(plan.saysEn.trim()).not.toBe('');
      if (plan.main === 'call') expect(plan.call).not.toBeNull();
      if (plan.main === 'send') expect(plan.send).not.toBeNull();
      const form = { ...emptyForm, ...about(code), danger: 'no' } as const;
      const advice = adviseOn(form, {
        held,
        place: nowhere,
        earlier: { forAll: 0, of: () => 0 },
        now: evening,
      });
      // Nothing that is stored nowhere can be sent.
      if (advice.items.every(({ stores }) => stores === 'no')) expect(plan.send).toBeNull();
    },
  );
});
