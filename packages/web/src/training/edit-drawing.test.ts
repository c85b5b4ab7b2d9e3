/** A drawing is put together by choosing: parts come, move and go, and what was not touched is kept letter for letter. */
import { drawingParts, readParts } from '@buurtplus/domain/training';
import { lesson as walking } from '@buurtplus/domain/training/modules/gedrag';
import { lesson } from '@buurtplus/domain/training/modules/inbraak';
import { describe, expect, it } from 'vitest';
import { addPart, drawnParts, dropPart, movePart } from './edit-drawing.ts';
import { bothEditorWords } from './editor-words.ts';

describe('a drawing in the editor', () => {
  it('puts a new part where the street is emptiest', () => {
    expect(addPart('', 'house')).toBe('house@160');
    expect(addPart('house@40 team@280', 'lamp')).toBe('house@40 team@280 lamp@160');
    expect(addPart('lamp@300', 'tree')).toBe('lamp@300 tree@150');
  });
  it('moves one part, within the drawing, and leaves the others as they are kept', () => {
    expect(movePart('house@40 team@280', 1, 120)).toBe('house@40 team@120');
    expect(movePart('house@40 house@80', 0, -20)).toBe('house@0 house@80');
    expect(movePart('house@41.5 car@7', 1, 400)).toBe('house@41.5 car@320');
  });
  it('takes one of two of a kind away', () => {
    expect(dropPart('pair@110 pair@150 bike@200', 1)).toBe('pair@110 bike@200');
    expect(dropPart('house@40', 0)).toBe('');
  });
  it('shows what nobody can draw, so that it can be taken away', () => {
    expect(drawnParts('house@40 dragon@90 lamp')).toEqual([
      { kept: 'house@40', part: 'house', x: 40 },
      { kept: 'dragon@90', part: null, x: 0 },
      { kept: 'lamp', part: null, x: 0 },
    ]);
  });
  it('is full before the server would refuse it', () => {
    let parts = '';
    for (let turn = 0; turn < 60; turn += 1) parts = addPart(parts, 'letterbox') ?? parts;
    expect(parts.length).toBeLessThanOrEqual(200);
    expect(addPart(parts, 'letterbox')).toBeNull();
    expect(readParts(parts).length).toBe(parts.split(' ').length);
  });
  it('has a name of its own for every part, in both languages', () => {
    for (const words of [bothEditorWords.nl, bothEditorWords.en]) {
      const names = drawingParts.map((part) => words.partNames[part]);
      expect(new Set(names).size).toBe(drawingParts.length);
      for (const name of names) expect(name).toMatch(/^[a-z]+( [a-z]+)*$/);
    }
  });
  it('reads every drawing of the lessons without losing a letter', () => {
    for (const { drawing } of [...lesson.scenarios, ...walking.scenarios])
      expect(
        drawnParts(drawing.parts)
          .map(({ kept }) => kept)
          .join(' '),
      ).toBe(drawing.parts);
  });
});
