/** On a shared computer: what one typed in a tab is never there for the next, and a lost session takes nothing. */
import { standardBook } from '@buurtplus/domain/compass';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyStory } from '../training/edit-scenario.ts';
import { forgetStory, keepStory, keptStory } from '../training/kept-story.ts';
import { compassKey, forgetTyped, metPerson } from './typed-here.ts';

const [tess, noor] = ['0190a000-0000-7000-8000-000000000001', '0190a000-0000-7000-8000-000000000002'];
const story = emptyStory(standardBook, 'verhaal');
const compassOf = (personId: string): void =>
  sessionStorage.setItem(compassKey, JSON.stringify({ personId, seen: 1, began: [], mine: [] }));
const answersKey = 'buurtplus-evaluation-e1-before';

/** A tab's store as browsers have it: its keys are its own properties. */
const store = (): unknown => {
  const kept: Record<string, string> = {};
  const methods = {
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => void (kept[key] = value),
    removeItem: (key: string) => void delete kept[key],
  };
  return new Proxy(kept, {
    get: (all, key) => methods[key as keyof typeof methods] ?? all[String(key)],
  });
};

describe('what was typed in a tab', () => {
  beforeEach(() => void vi.stubGlobal('sessionStorage', store()));
  afterEach(() => void vi.unstubAllGlobals());
  const allOf = (personId: string): void => {
    metPerson(personId, true);
    keepStory(personId, { scenario: story, seen: null });
    compassOf(personId);
    sessionStorage.setItem(answersKey, '{}');
    sessionStorage.setItem('buurtplus-theme', 'night');
  };
  const there = () => [
    keptStory(tess, story.id) !== null,
    sessionStorage.getItem(compassKey) !== null,
    sessionStorage.getItem(answersKey) !== null,
  ];

  it('is a story of one person: another trainer does not find it', () => {
    keepStory(tess, { scenario: story, seen: null });
    expect(keptStory(noor, story.id)).toBeNull();
    forgetStory(noor, story.id);
    expect(keptStory(tess, story.id)).toMatchObject({ seen: null });
  });

  it('stays for who typed it, also after a reload', () => {
    allOf(tess);
    metPerson(tess, false);
    metPerson(tess, true);
    expect(there()).toEqual([true, true, true]);
  });

  it.each([
    ['after a reload', true],
    ['without one', false],
  ])('goes when somebody else is here, %s', (_name, first) => {
    allOf(tess);
    metPerson(noor, first);
    expect(there()).toEqual([false, false, false]);
    expect(sessionStorage.getItem('buurtplus-theme')).toBe('night');
    expect(Object.keys(sessionStorage).join()).not.toContain(tess);
  });

  it('goes when nobody is here at the first answer, and not when a session ends while somebody types', () => {
    allOf(tess);
    metPerson(null, false);
    expect(there()).toEqual([true, true, true]);
    metPerson(null, true);
    expect(there()).toEqual([false, false, false]);
  });

  it('of an earlier version, without a person, is nobody’s', () => {
    sessionStorage.setItem(`buurtplus-story-${story.id}`, '{}');
    sessionStorage.setItem(compassKey, 'no text of ours');
    metPerson(tess, true);
    expect(Object.keys(sessionStorage)).toEqual(['buurtplus-tab-person']);
  });

  it('goes with who signs out', () => {
    allOf(tess);
    forgetTyped();
    expect(Object.keys(sessionStorage)).toEqual(['buurtplus-theme']);
  });
});
