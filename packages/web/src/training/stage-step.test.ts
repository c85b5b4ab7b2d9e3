/** How a room voted, on the beamer: numbers beside bars, only what most chose, or that there were too few. */
import type { EveningStage } from '@buurtplus/contract/evenings';
import type { LearningScenario } from '@buurtplus/domain/training';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { nl } from './evening-words-nl.ts';
import { nothing, stageOf } from './stage-in-tests.ts';
import { StageStep } from './stage-step.tsx';

const text = (nl: string) => ({ nl, en: nl });
const choices = [
  { id: 'bel', text: text('Je belt 112'), to: 'a' },
  { id: 'meld', text: text('Je geeft het door'), to: 'a' },
];
const scenario: LearningScenario = {
  id: 's',
  version: 1,
  title: text('Het busje'),
  drawing: { light: 'night', parts: 'house@20', alt: text('Een busje') },
  start: 'a',
  situations: {},
  nodes: { a: { kind: 'scene', text: text('Er staat een busje.'), choices, hurry: null } },
};
type Poll = NonNullable<EveningStage['poll']>;
const beamer = (told: Partial<Poll> | null, isBusy = false): string =>
  renderToStaticMarkup(
    createElement(StageStep, {
      scenario,
      step: 'a',
      stage: stageOf({
        poll:
          told === null
            ? null
            : {
                pollId: 'p',
                scenarioId: 's',
                step: 'a',
                ask: text('Er staat een busje.'),
                choices: choices.map(({ id, text: words }) => ({ id, text: words })),
                open: false,
                bars: null,
                most: null,
                hidden: null,
                toldBefore: null,
                votes: 0,
                ...told,
              },
      }),
      held: null,
      isNew: false,
      isBusy,
      tap: nothing,
      onAsk: nothing,
      onClose: nothing,
      onGo: nothing,
      onOther: nothing,
    }),
  );

describe('asking the room', () => {
  const asleep = (html: string): readonly string[] =>
    [...html.matchAll(/<button[^>]*aria-disabled="true"[^>]*>([^<]*)</g)].map(([, name = '']) => name);
  it('does one thing a tap: what is being asked or closed is not asked twice, nor closed by the same hand', () => {
    expect(asleep(beamer(null, true))).toEqual([nl.askRoom]);
    expect(asleep(beamer({ open: true }, true))).toEqual([nl.close]);
    expect(asleep(beamer({}, true))).toEqual([nl.askAgain]);
    expect(asleep(beamer(null) + beamer({ open: true }) + beamer({}))).toEqual([]);
  });
});

describe('the stage after a vote', () => {
  it('tells what most chose without a number when numbers would tell of somebody', () => {
    const told = beamer({ bars: null, most: 'meld', votes: 5 });
    expect(told).toContain('De meesten kozen: <strong>Je geeft het door</strong>');
    expect(told).toContain('Aantallen laten we hier niet zien.');
    expect(told).not.toMatch(/\d+ stem|minder dan vijf|bpp-votes/);
    // Whether it was all of them or all but one, the screen is the same.
    expect(beamer({ bars: null, most: 'meld', votes: 6 })).toBe(told);
  });
  it('tells numbers when it may, and that there were too few', () => {
    const bars = [
      { id: 'bel', votes: 3 },
      { id: 'meld', votes: 2 },
    ];
    expect(beamer({ bars, most: null, votes: 5 })).toMatch(/3 stemmen.*2 stemmen/);
    expect(beamer({ hidden: 'few', votes: 4 })).toContain('minder dan vijf stemmen');
  });
  it('says why a second vote is not told, and before it is closed how many have to vote', () => {
    const told = beamer({ hidden: 'other_room', toldBefore: 6, votes: 7 });
    expect(told).toContain('De vorige keer stemden er 6');
    expect(told).not.toContain('minder dan vijf stemmen');
    expect(beamer({ open: true, toldBefore: 6, votes: 5 })).toContain('De vorige keer waren het er 6.');
    expect(beamer({ open: true, votes: 5 })).not.toContain('De vorige keer');
  });
});
