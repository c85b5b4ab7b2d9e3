/** About the own team, about nothing in particular, and what this catalogue does not know. */
import type { DecisionTable } from '../decision-table.ts';
import { concernInput, feeling } from './inputs.ts';

export const teamTable: DecisionTable = {
  code: 'team',
  title: { nl: 'Ons eigen team, of niets bijzonders', en: 'Our own team, or nothing special' },
  inputs: [concernInput('own_team', 'shaken', 'none_chosen', 'harmless', 'unknown'), feeling],
  rows: [
    { rule: 'T1', when: ['own_team', '-'], advice: 'talk_coordinator', because: { nl: 'Dit bespreek je in je eigen team.', en: 'This is for your own team.' } },
    { rule: 'T2', when: ['shaken', '-'], advice: 'talk_shaken', because: { nl: 'Schrikken is gewoon. Erover praten helpt.', en: 'Being shaken is normal. Talking helps.' } },
    { rule: 'T3', when: ['harmless', 'other'], advice: 'nothing_harmless', because: { nl: 'Dit mag gewoon. Een rustige buurt is ook mooi.', en: 'This is fine. A quiet neighbourhood is good too.' } },
    { rule: 'T4', when: ['harmless', 'niet_pluis'], advice: 'talk_feeling', because: { nl: 'Wat je zag, mag gewoon. Je gevoel mag je bespreken; er wordt niets bewaard.', en: 'What you saw is fine. You may talk about your feeling; nothing is stored.' } },
    { rule: 'T8', when: ['none_chosen', 'other'], advice: 'nothing_harmless', because: { nl: 'Er is niets gekozen. Een rustige ronde is een goede ronde.', en: 'Nothing was chosen. A quiet round is a good round.' } },
    { rule: 'T9', when: ['none_chosen', 'niet_pluis'], advice: 'talk_feeling', because: { nl: 'Je gevoel is niet pluis en je koos geen feit. Bespreek het; er wordt niets bewaard.', en: 'Your feeling is niet pluis and you chose no fact. Talk it over; nothing is stored.' } },
    { rule: 'T5', when: ['unknown', '-'], advice: 'desk_care', because: { nl: 'Deze versie kent dit nog niet. Een mens kijkt ernaar.', en: 'This version does not know it yet. A person looks at it.' } },
  ],
};
