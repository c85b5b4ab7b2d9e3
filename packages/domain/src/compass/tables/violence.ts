/** Possible violence at home, and children. */
import type { DecisionTable } from '../decision-table.ts';
import { again, concernInput, now, risk } from './inputs.ts';

export const violenceTable: DecisionTable = {
  code: 'violence',
  title: { nl: 'Geweld thuis, en kinderen', en: 'Violence at home, and children' },
  inputs: [concernInput('home_violence', 'child', 'child_outside'), now, again, risk],
  rows: [
    { rule: 'V1', when: ['home_violence', 'yes', '-', '-'], advice: 'call_112_inside', because: { nl: 'Het gebeurt nu.', en: 'It happens now.' } },
    { rule: 'V2', when: ['home_violence', 'no|unknown', '-', '-'], advice: 'desk_veilig_thuis', because: { nl: 'Dit kan geweld thuis zijn. Veilig Thuis geeft advies, dag en nacht.', en: 'This may be violence at home. Veilig Thuis advises, day and night.' } },
    { rule: 'V3', when: ['child', '-', 'no', 'none'], advice: 'look_again', because: { nl: 'Eén keer bewijst nog niets. Luister en kijk een volgende keer weer.', en: 'Once proves nothing yet. Listen and look again next time.' } },
    { rule: 'V4', when: ['child', '-', 'no', 'later'], advice: 'desk_veilig_thuis', because: { nl: 'Je maakt je zorgen om een kind. Veilig Thuis denkt mee.', en: 'You worry about a child. Veilig Thuis thinks along.' } },
    { rule: 'V5', when: ['child', '-', 'unknown|yes', '-'], advice: 'desk_veilig_thuis', because: { nl: 'Dit komt vaker voor. Veilig Thuis denkt met je mee.', en: 'This happens more often. Veilig Thuis thinks along.' } },
    { rule: 'V6', when: ['child_outside', 'unknown|yes', '-', '-'], advice: 'call_112_stay', because: { nl: 'Een kind is nu alleen en kan niet voor zichzelf zorgen.', en: 'A child is alone now and cannot take care of itself.' } },
    { rule: 'V7', when: ['child_outside', 'no', '-', '-'], advice: 'desk_veilig_thuis', because: { nl: 'Je maakt je zorgen om een kind. Veilig Thuis denkt mee.', en: 'You worry about a child. Veilig Thuis thinks along.' } },
  ],
};
