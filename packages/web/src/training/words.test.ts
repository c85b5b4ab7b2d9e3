/** Learning speaks both languages, and says every lesson that is on the line. */
import { learningLine } from '@buurtplus/domain/training';
import { loadLesson } from '@buurtplus/domain/training/load-lesson';
import { describe, expect, it } from 'vitest';
import { en } from './words-en.ts';
import { nl } from './words-nl.ts';

describe('the words of learning', () => {
  it('are there in both languages, and differ', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(nl).sort());
    const same = Object.entries(nl).filter(
      ([key, text]) => typeof text === 'string' && text === (en as Readonly<Record<string, unknown>>)[key],
    );
    expect(same).toEqual([]);
  });
  it('have a lesson behind each line', async () => {
    for (const { id, version } of learningLine)
      expect(await loadLesson(id), id).toMatchObject({ id, version });
  });
});
