/** The back button at the end of a signal: to the start screen, at whatever moment it is pressed. */
import { describe, expect, it } from 'vitest';
import { atEnd } from './use-steps.ts';

const thanks = { end: 'other', since: 'advice', isSettled: false } as const;

describe('back from "Dankjewel"', () => {
  it('waits while the address still says where it was sent, and settles once it is replaced', () => {
    expect(atEnd({ ...thanks, shown: 'advice' })).toBe('stand');
    expect(atEnd({ ...thanks, shown: 'danger' })).toBe('settle');
  });
  it('goes to the start screen once the address was replaced', () => {
    expect(atEnd({ ...thanks, shown: 'risk', since: 'danger', isSettled: true })).toBe('leave');
  });
  it('goes to the start screen as well when it was pressed in the moment before that', () => {
    expect(atEnd({ ...thanks, shown: 'risk' })).toBe('leave');
    expect(atEnd({ ...thanks, shown: 'place', since: '112' })).toBe('leave');
  });
  it('takes no step that was on its way to the address for a step back', () => {
    expect(atEnd({ ...thanks, shown: 'advice', since: 'risk' })).toBe('stand');
    expect(atEnd({ ...thanks, shown: '112', since: 'advice' })).toBe('stand');
  });
  it('begins the next signal where the address says nothing', () => {
    expect(atEnd({ ...thanks, shown: null })).toBe('again');
  });
});

it('comes back from a talk into what was talked about', () => {
  const talk = { end: 'talk', since: 'advice', isSettled: false } as const;
  expect(atEnd({ ...talk, shown: 'advice' })).toBe('stand');
  expect(atEnd({ ...talk, shown: 'risk' })).toBe('again');
});
