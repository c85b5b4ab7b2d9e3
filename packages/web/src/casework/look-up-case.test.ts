/** Looking up own cases: by number and place, without accents, and never by what is shielded. */
import type { CaseLine } from '@buurtplus/contract/casework';
import { describe, expect, it } from 'vitest';
import { lookUp } from './look-up-case.ts';

const line = (number: string, street: string | null, addressShielded = false): CaseLine => ({
  caseId: number,
  number,
  rung: 'wijkteam',
  isOwner: true,
  status: 'open',
  neighbourhoodCode: 'BU99010101',
  street,
  addressShielded,
  reviewOn: '2026-12-01',
  keepUntil: null,
  asks: {
    answersOwed: 0,
    answerDueAt: null,
    offersWaiting: 0,
    offersBack: 0,
    messagesNew: 0,
    goesOn: 0,
    decisionsWaiting: 0,
    decisionsBack: 0,
    checkInsDue: 0,
    actionsLate: 0,
  },
});
const cases = [
  line('YQ1D-A0RH', 'Curaçaostraat'),
  line('SP90-N63T', null),
  line('K7A2-QQ01', 'Geheimlaan', true),
];
const found = (text: string) => lookUp(cases, text, () => 'Dijkzicht').map((one) => one.number);

describe('looking up a case', () => {
  it('finds by number and street, whatever the accents and capitals', () => {
    expect(found('yq1d')).toEqual(['YQ1D-A0RH']);
    expect(found(' curacao')).toEqual(['YQ1D-A0RH']);
    expect(found('DIJK')).toEqual(cases.map((one) => one.number));
    expect(found('')).toHaveLength(3);
  });
  it('finds nothing by a street that is shielded', () => {
    expect(found('geheim')).toEqual([]);
  });
});
