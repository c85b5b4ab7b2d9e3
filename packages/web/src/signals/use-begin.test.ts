/** Coming from a point of a schouw: what is known of it goes in, also when the phone finds it after somebody went on. */
import { createElement } from 'react';
import { expect, it } from 'vitest';
import { withScreen } from '../ui/screen-in-tests.ts';
import { type CaptureBegin, type CaptureForm, emptyForm } from './capture-form.ts';
import { useBegin } from './use-begin.ts';

const point: CaptureBegin = {
  place: { source: 'map', lat: 52.7, lon: 5.3 },
  street: 'Bij de glasbak',
  fromPoint: 'schouw/punt/ronde',
};
const elsewhere = { source: 'neighbourhood', neighbourhoodCode: 'BU1' } as const;
const picked: CaptureForm = { ...emptyForm, step: 'facts', danger: 'no', observations: ['street.lamp'] };
const open = { opened: true, restored: false };

/** @returns what is filled in after the point was found in a form like this one */
const after = async (form: CaptureForm, draft = open): Promise<CaptureForm> => {
  let now = form;
  const Probe = ({ begin }: { readonly begin: CaptureBegin | null }) => {
    useBegin(begin, draft, now, (change) => {
      now = { ...now, ...change };
    });
    return null;
  };
  await withScreen(createElement(Probe, { begin: null }), async (screen) => {
    await screen.show(createElement(Probe, { begin: point }));
    await screen.show(createElement(Probe, { begin: { ...point } }));
  });
  return now;
};

it('fills an empty form with all of it', async () => {
  expect(await after(emptyForm)).toEqual({ ...emptyForm, ...point });
});

it('still gives place and link to who picked a fact before the point was found', async () => {
  expect(await after(picked)).toEqual({ ...picked, ...point });
});

it('leaves a place that was chosen, and links the point all the same', async () => {
  const chosen = { ...picked, place: elsewhere };
  expect(await after(chosen)).toEqual({ ...chosen, fromPoint: point.fromPoint });
});

it('goes before the own position that came by itself, not before one that was looked at', async () => {
  const own = { ...picked, place: { source: 'position', lat: 52.6, lon: 5.2, accuracyM: 20 } as const };
  expect(await after(own)).toEqual({ ...own, ...point });
  expect((await after({ ...own, step: 'how' })).place).toEqual(own.place);
});

it('leaves a street that was typed', async () => {
  const typed = { ...picked, street: 'Dorpsstraat' };
  expect(await after(typed)).toEqual({ ...typed, place: point.place, fromPoint: point.fromPoint });
});

it('gives nothing to another signal that was restored, or while that is being looked for', async () => {
  expect(await after(picked, { opened: true, restored: true })).toEqual(picked);
  expect(await after(emptyForm, { opened: false, restored: false })).toEqual(emptyForm);
});
