/** What the beamer says where there is no code to type: that it comes, or that the evening is over. */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { EveningStageScreen } from './evening-stage.tsx';
import { nl } from './evening-words-nl.ts';
import { nothing, stageOf } from './stage-in-tests.ts';

const beamer = (startsAt: string, endsAt: string): string =>
  renderToStaticMarkup(
    createElement(EveningStageScreen, {
      stage: stageOf({ startsAt, endsAt }),
      stories: [],
      held: null,
      onAsk: nothing,
      onClose: nothing,
    }),
  );

it('says that a past evening is over, and that the code of a coming one appears', () => {
  const past = beamer('2020-01-02T19:00:00.000Z', '2020-01-02T21:00:00.000Z');
  expect(past).toContain(nl.stageOver);
  expect(past).not.toContain(nl.stageNoCode);
  const coming = beamer('2999-01-02T19:00:00.000Z', '2999-01-02T21:00:00.000Z');
  expect(coming).toContain(nl.stageNoCode);
  expect(coming).not.toContain(nl.stageOver);
});
