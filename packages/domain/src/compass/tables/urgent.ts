/** The first table: is this for 112 or 0900-8844, whatever the facts say further? "go_on" hands over to the tables of the facts. */
import type { DecisionTable } from '../decision-table.ts';
import { acute, danger, heavy, riskToOthers, riskToSelf } from './inputs.ts';

export const urgentTable: DecisionTable = {
  code: 'urgent',
  title: { nl: 'Is er nu gevaar?', en: 'Is there danger now?' },
  inputs: [danger, acute, riskToOthers, riskToSelf, heavy],
  rows: [
    { rule: 'U1', when: ['yes', '-', '-', '-', '-'], advice: 'call_112', because: { nl: 'Er is nu gevaar, of het gebeurt nu.', en: 'There is danger now, or it happens now.' } },
    { rule: 'U2', when: ['no|unsure', 'yes', '-', '-', '-'], advice: 'call_112', because: { nl: 'Wat je zag, is altijd voor 112.', en: 'What you saw is always for 112.' } },
    { rule: 'U3', when: ['no|unsure', 'no', 'now', '-', '-'], advice: 'call_112', because: { nl: 'Iemand loopt nu gevaar.', en: 'Somebody is in danger now.' } },
    { rule: 'U4', when: ['no|unsure', 'no', 'none|later', 'now', '-'], advice: 'call_112', because: { nl: 'Jullie lopen nu zelf gevaar. Ga eerst weg, bel dan.', en: 'You are in danger yourselves. Leave first, then call.' } },
    { rule: 'U5', when: ['unsure', 'no', 'none|later', 'none|later', 'yes'], advice: 'call_police', because: { nl: 'Je weet niet of er gevaar is. De politie denkt met je mee.', en: 'You are not sure whether there is danger. The police think along.' } },
    { rule: 'U6', when: ['unsure', 'no', 'none|later', 'none|later', 'no'], advice: 'talk_doubt', because: { nl: 'Je weet niet of er gevaar is, en wat je koos wijst daar niet op. Bespreek het even.', en: 'You are not sure whether there is danger, and what you chose does not point to it. Talk it over.' } },
    { rule: 'U7', when: ['no', 'no', 'none|later', 'none|later', '-'], advice: 'go_on', because: { nl: 'Er is nu geen gevaar.', en: 'There is no danger now.' } },
  ],
};
