/** What goes along is a choice between what is there: no tick stands at a street that nobody has, or at an address that is shielded. */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { caseWords } from './case-words.ts';
import { ChooseAlong, fieldsAtFirst } from './choose-along.tsx';

const words = caseWords('nl');
const address = { street: 'Dijkweg', houseNumber: '12', addressShielded: false };
const choices = (
  verb: keyof typeof fieldsAtFirst,
  change: Partial<Parameters<typeof ChooseAlong>[0]['view']>,
) =>
  renderToStaticMarkup(
    createElement(ChooseAlong, {
      view: { caseId: 'c', answerDueAt: null, entries: [], ...address, ...change },
      words,
      verb,
      fields: fieldsAtFirst[verb],
      entryIds: [],
      marks: [],
      fits: () => true,
      onFields: () => undefined,
      onEntries: () => undefined,
    }),
  );

describe('choosing what goes along', () => {
  it('names the street and the number when they are there', () => {
    for (const name of [words.along.street, words.fields.house_number])
      expect(choices('assign', {})).toContain(name);
  });
  it('has no tick for what is not there', () => {
    const without = choices('assign', { street: null, houseNumber: null });
    for (const name of [words.along.street, words.fields.house_number]) expect(without).not.toContain(name);
    // Who helps gets the neighbourhood by it.
    expect(choices('refer', { street: null })).toContain(words.fields.place);
  });
  it.each(['refer', 'assign', 'transfer'] as const)(
    'says of a shielded address what %s does with it',
    (verb) => {
      const shielded = choices(verb, { street: null, houseNumber: null, addressShielded: true });
      expect(shielded).toContain(words.along.shielded[verb]);
      for (const name of [words.along.street, words.fields.place, words.fields.house_number])
        expect(shielded).not.toContain(name);
    },
  );
});
