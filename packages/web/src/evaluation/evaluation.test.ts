/** A spreadsheet gets figures and never a formula. */
import { describe, expect, it } from 'vitest';
import { csvCell } from '../ui/save-file.ts';
import { rowsOf } from './results-csv.ts';

describe('the table for a spreadsheet', () => {
  it.each(['=1+1', '+1', '-1', '@x', '\t=1', ' =1', '\uFF1D1', '\r=1'])('%j comes back as text', (text) =>
    expect(csvCell(text).replace(/^"/, '')).toMatch(/^'/),
  );
  it('keeps quotes, separators and numbers whole', () => {
    expect(csvCell('een "woord"; en meer')).toBe('"een ""woord""; en meer"');
    expect(csvCell(-0.5)).toBe('-0.5');
  });
  it('holds nothing that the screen hides', () => {
    const hidden = { hidden: 'too_few', on: null } as const;
    expect(
      rowsOf({
        evaluation: { evaluationId: 'x', name: 'n', teamNames: [], trainingOn: '2027-01-01' },
        reaction: hidden,
        learning: hidden,
        behaviour: hidden,
        result: hidden,
      }),
    ).toHaveLength(1);
  });
});
