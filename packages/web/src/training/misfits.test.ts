/** An edition that contradicts a story says so to the trainer and, kindly, to who reaches its end. */
import { type CompassBook, standardBook } from '@buurtplus/domain/compass';
import { type LearningScenario, learningLine } from '@buurtplus/domain/training';
import { loadLesson } from '@buurtplus/domain/training/load-lesson';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { misfitsOf } from './misfits.ts';
import { ScenarioPlayer } from './scenario-player.tsx';
import { nl } from './words-nl.ts';

const standard = (await Promise.all(learningLine.map(({ id }) => loadLesson(id)))).flatMap(
  (lesson) => lesson?.scenarios ?? [],
);
/** A municipality whose every rule now says: call the police. */
const [police] =
  Object.entries(standardBook.advices).find(([, { outcome }]) => outcome === 'call_police') ?? [];
const edition: CompassBook = {
  ...standardBook,
  version: 'edition',
  tables: standardBook.tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) => ({ ...row, advice: police ?? '' })),
  })),
};
const story = standard.find(({ situations }) =>
  Object.values(situations).some(({ says }) => says.outcome === 'desk'),
);
if (story === undefined || police === undefined) throw new Error('no such story');
const own: LearningScenario = { ...story, id: 'verhaal_van_ons' };
const draft = (scenario: LearningScenario, published: number | null) => ({
  scenario,
  published,
  changedAt: '2026-11-25T20:00:00.000Z',
});

describe('stories beside the compass of now', () => {
  it('all fit the book they were made with', () => {
    expect([...misfitsOf(standardBook, { drafts: [draft(own, 1)] }, [own], standard)]).toEqual([]);
  });

  it('are named when an edition contradicts them: those that are out and those that come along', () => {
    const found = misfitsOf(edition, { drafts: [draft(own, 1)] }, [own], standard);
    expect(found.has(own.id)).toBe(true);
    expect(found.has(story.id)).toBe(true);
  });

  it('looks at what learners have, not at a draft that was mended or never out', () => {
    const mended = { ...own, situations: {} };
    expect(misfitsOf(edition, { drafts: [draft(mended, 1)] }, [own], []).has(own.id)).toBe(true);
    expect(misfitsOf(edition, { drafts: [draft(own, null)] }, [], []).size).toBe(0);
    // Without that answer the list itself is looked at.
    expect(misfitsOf(edition, { drafts: [draft(own, 1)] }, null, []).has(own.id)).toBe(true);
    expect(misfitsOf(edition, { drafts: [draft(own, null)] }, null, []).size).toBe(0);
  });

  it('an unknown fact is a misfit too', () => {
    const without = { ...standardBook, observations: [] };
    expect(misfitsOf(without, { drafts: [] }, [own], []).has(own.id)).toBe(true);
  });
});

describe('the end of a story', () => {
  beforeEach(() => void vi.stubGlobal('window', {}));
  afterEach(() => void vi.unstubAllGlobals());
  const endOf = (book: CompassBook): string => {
    const [at = ''] =
      Object.entries(story.nodes).find(
        ([, node]) => node.kind === 'end' && story.situations[node.situation]?.says.outcome === 'desk',
      ) ?? [];
    return renderToStaticMarkup(
      createElement(ScenarioPlayer, {
        scenario: story,
        at,
        held: { book, holidays: new Set<string>() },
        onChoose: () => undefined,
        onEnd: () => undefined,
      }),
    );
  };

  it('says that the compass changed and that the one of now is right, only when it says something else', () => {
    expect(endOf(edition)).toContain(nl.compassChanged);
    expect(endOf(standardBook)).not.toContain(nl.compassChanged);
    expect(endOf(standardBook)).toContain(nl.wanted);
  });
});
