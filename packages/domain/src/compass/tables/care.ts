/** Worry about how somebody is: a neglected home, loneliness, money, getting lost, behaviour, despair. */
import type { DecisionTable } from '../decision-table.ts';
import { again, concernInput, now, risk, since } from './inputs.ts';

export const careTable: DecisionTable = {
  code: 'care',
  title: { nl: 'Zorgen om hoe het met iemand gaat', en: 'Worry about how somebody is' },
  inputs: [
    concernInput('neglect', 'withdrawn', 'asks_help', 'money', 'outdoors', 'behaviour', 'lost', 'despair'),
    now,
    since,
    again,
    risk,
  ],
  rows: [
    { rule: 'Z1', when: ['neglect|withdrawn', '-', 'today', 'no|unknown', 'none'], advice: 'look_again', because: { nl: 'Je zag het vandaag voor het eerst. Kijk een volgende keer weer.', en: 'You saw it today for the first time. Look again next time.' } },
    { rule: 'Z2', when: ['neglect', '-', 'today', 'no|unknown', 'later'], advice: 'desk_care', because: { nl: 'Je maakt je zorgen om wat er kan gebeuren.', en: 'You worry about what may happen.' } },
    { rule: 'Z3', when: ['neglect', '-', 'today', 'yes', '-'], advice: 'desk_care', because: { nl: 'Je zag dit eerder en nu weer.', en: 'You saw this before, and now again.' } },
    { rule: 'Z4', when: ['neglect', '-', 'unknown|days|weeks', '-', '-'], advice: 'desk_care', because: { nl: 'Een huis dat achteruitgaat, kan betekenen dat iemand hulp nodig heeft.', en: 'A home that declines can mean that somebody needs help.' } },
    { rule: 'Z5', when: ['withdrawn', '-', 'today', 'no|unknown', 'later'], advice: 'desk_isolation', because: { nl: 'Je maakt je zorgen om wat er kan gebeuren.', en: 'You worry about what may happen.' } },
    { rule: 'Z6', when: ['withdrawn', '-', 'today', 'yes', '-'], advice: 'desk_isolation', because: { nl: 'Je zag dit eerder en nu weer.', en: 'You saw this before, and now again.' } },
    { rule: 'Z7', when: ['withdrawn', '-', 'unknown|days|weeks', '-', '-'], advice: 'desk_isolation', because: { nl: 'Iemand trekt zich terug. Een wijkwerker kan eens langsgaan.', en: 'Somebody withdraws. A wijkwerker can come by.' } },
    { rule: 'Z8', when: ['asks_help', '-', '-', '-', '-'], advice: 'desk_asks_help', because: { nl: 'Iemand vertelt zelf dat er hulp nodig is.', en: 'Somebody says that help is needed.' } },
    { rule: 'Z9', when: ['money', '-', '-', '-', '-'], advice: 'desk_money', because: { nl: 'Geldzorgen worden snel groter. Hulp is gratis.', en: 'Money trouble grows quickly. Help is free.' } },
    { rule: 'Z10', when: ['outdoors', '-', '-', '-', '-'], advice: 'desk_outreach', because: { nl: 'Mensen die buiten leven, kennen vaak de weg naar hulp niet.', en: 'People who live outside often do not know the way to help.' } },
    { rule: 'Z11', when: ['behaviour', '-', '-', '-', '-'], advice: 'desk_behaviour', because: { nl: 'Je begrijpt het gedrag niet en er is nu geen gevaar. Dit loket weet wat dan helpt.', en: 'You do not understand the behaviour and there is no danger now. This desk knows what helps.' } },
    { rule: 'Z12', when: ['lost', 'unknown|yes', '-', '-', '-'], advice: 'call_112_stay', because: { nl: 'Wie de weg kwijt is, kan niet alleen verder.', en: 'Somebody who is lost cannot go on alone.' } },
    { rule: 'Z13', when: ['lost', 'no', '-', '-', '-'], advice: 'desk_care', because: { nl: 'Iemand was de weg kwijt. Een wijkwerker kan kijken of er hulp nodig is.', en: 'Somebody was lost. A wijkwerker can see whether help is needed.' } },
    { rule: 'Z14', when: ['despair', 'yes', '-', '-', '-'], advice: 'call_112_stay', because: { nl: 'Iemand wil zich nu iets aandoen.', en: 'Somebody wants to harm themselves now.' } },
    { rule: 'Z15', when: ['despair', 'no|unknown', '-', '-', '-'], advice: 'desk_113', because: { nl: 'Praten over de dood vraagt om praten met iemand die dat kan.', en: 'Talk of death asks for talk with somebody who is trained for it.' } },
  ],
};
