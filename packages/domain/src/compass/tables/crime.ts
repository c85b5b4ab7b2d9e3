/** What fits a crime: now, before, or hidden; and chances for burglars that a resident can take away himself. */
import type { DecisionTable } from '../decision-table.ts';
import { again, concernInput, now, partOfDay } from './inputs.ts';

export const crimeTable: DecisionTable = {
  code: 'crime',
  title: { nl: 'Verdachte situatie', en: 'Suspicious situation' },
  inputs: [
    concernInput('exploitation', 'hidden_crime', 'pattern', 'knowledge', 'worry', 'scouting', 'slow_car', 'trade', 'crime_past', 'alarm', 'odd_sign', 'open_home', 'opportunity'),
    now,
    again,
    partOfDay,
  ],
  rows: [
    { rule: 'C1', when: ['exploitation', 'yes', '-', '-'], advice: 'call_police', because: { nl: 'Iemand lijkt gedwongen te worden, en het speelt nu.', en: 'Somebody seems to be forced, and it happens now.' } },
    { rule: 'C2', when: ['exploitation', 'no|unknown', '-', '-'], advice: 'desk_hidden_crime', because: { nl: 'Dit past bij uitbuiting. De wijkagent zoekt het uit, jij niet.', en: 'This fits exploitation. The wijkagent finds out, not you.' } },
    { rule: 'C3', when: ['hidden_crime', '-', '-', '-'], advice: 'desk_hidden_crime', because: { nl: 'Dit past bij verborgen misdaad. De wijkagent zoekt het uit, jij niet.', en: 'This fits hidden crime. The wijkagent finds out, not you.' } },
    { rule: 'C4', when: ['scouting', 'yes', '-', '-'], advice: 'call_112', because: { nl: 'Dit lijkt op iemand die gaat inbreken. Dan is het 112, niet 0900.', en: 'This looks like somebody about to break in. Then it is 112, not 0900.' } },
    { rule: 'C5', when: ['scouting', 'unknown', '-', '-'], advice: 'call_police', because: { nl: 'Dit lijkt op verkennen voor een inbraak.', en: 'This looks like scouting for a burglary.' } },
    { rule: 'C6', when: ['scouting', 'no', '-', '-'], advice: 'call_police', because: { nl: 'Dit leek op verkennen. De politie kan nog kijken en legt het naast andere meldingen.', en: 'This looked like scouting. The police can still look and put it beside other reports.' } },
    { rule: 'C7', when: ['slow_car', 'yes', 'unknown|yes', '-'], advice: 'call_112', because: { nl: 'De auto is er nu en komt terug. Dat past bij een inbraak.', en: 'The car is there now and comes back. That fits a burglary.' } },
    { rule: 'C8', when: ['slow_car', 'yes', 'no', '-'], advice: 'call_police', because: { nl: 'De auto is er nu. Eén keer zegt nog weinig; de politie kan meekijken.', en: 'The car is there now. Once says little yet; the police can look along.' } },
    { rule: 'C9', when: ['slow_car', 'no|unknown', 'yes', '-'], advice: 'desk_wijkagent', because: { nl: 'Je zag dit vaker. De wijkagent legt het naast andere meldingen.', en: 'You saw this more often. The wijkagent puts it beside other reports.' } },
    { rule: 'C10', when: ['slow_car', 'no|unknown', 'no|unknown', '-'], advice: 'look_again_street', because: { nl: 'Vaak zoekt iemand een adres of een parkeerplek.', en: 'Often somebody looks for an address or a place to park.' } },
    { rule: 'C11', when: ['trade', 'yes', '-', '-'], advice: 'call_112', because: { nl: 'Het gebeurt nu. Op heterdaad is het 112.', en: 'It happens now. In the act it is 112.' } },
    { rule: 'C12', when: ['trade', 'no|unknown', '-', '-'], advice: 'desk_hidden_crime', because: { nl: 'Dit past bij handel op straat. De wijkagent kent de plek.', en: 'This fits trade in the street. The wijkagent knows the place.' } },
    { rule: 'C13', when: ['crime_past', 'yes', '-', '-'], advice: 'call_112', because: { nl: 'De dader kan er nog zijn.', en: 'Whoever did it may still be there.' } },
    { rule: 'C14', when: ['crime_past', 'no|unknown', '-', '-'], advice: 'call_police', because: { nl: 'Het is al gebeurd. De politie neemt dit op via 0900-8844.', en: 'It has happened already. The police record this through 0900-8844.' } },
    { rule: 'C15', when: ['alarm', 'unknown|yes', '-', '-'], advice: 'call_police', because: { nl: 'Een alarm dat afgaat, is vaak loos. De politie kan kijken.', en: 'An alarm that sounds is often false. The police can look.' } },
    { rule: 'C16', when: ['alarm', 'no', '-', '-'], advice: 'look_again_street', because: { nl: 'Het alarm is weer stil en er is niets te zien.', en: 'The alarm is quiet again and nothing is to be seen.' } },
    { rule: 'C17', when: ['odd_sign', '-', 'yes', '-'], advice: 'desk_wijkagent', because: { nl: 'Je ziet dit op meer plekken. De wijkagent weet of het iets betekent.', en: 'You see this in more places. The wijkagent knows whether it means anything.' } },
    { rule: 'C18', when: ['odd_sign', '-', 'no|unknown', '-'], advice: 'nothing_harmless', because: { nl: 'Zoiets betekent bijna altijd niets.', en: 'Such a thing almost always means nothing.' } },
    { rule: 'C19', when: ['open_home', '-', '-', 'night'], advice: 'call_police', because: { nl: 'Een open deur in de nacht kan een inbraak zijn.', en: 'An open door at night can be a burglary.' } },
    { rule: 'C20', when: ['open_home', '-', '-', 'day|evening'], advice: 'nothing_tell', because: { nl: 'De bewoner kan dit zelf oplossen.', en: 'The resident can put this right.' } },
    { rule: 'C22', when: ['pattern', '-', 'unknown|yes', '-'], advice: 'desk_hidden_crime', because: { nl: 'Wat steeds terugkomt, past bij verborgen misdaad. De wijkagent zoekt het uit, jij niet.', en: 'What keeps coming back fits hidden crime. The wijkagent finds out, not you.' } },
    { rule: 'C23', when: ['pattern', '-', 'no', '-'], advice: 'look_again_street', because: { nl: 'Eén keer zegt niets. Kijk of het vaker gebeurt.', en: 'Once says nothing. See whether it happens more often.' } },
    { rule: 'C24', when: ['knowledge', '-', '-', '-'], advice: 'desk_m', because: { nl: 'Wie iets weet en bang is, kan anoniem bellen. Niemand hoort wie belde.', en: 'Somebody who knows something and is afraid can call anonymously. Nobody hears who called.' } },
    { rule: 'C25', when: ['worry', '-', '-', '-'], advice: 'desk_wijkagent', because: { nl: 'De wijkagent wil weten waar mensen zich onveilig voelen.', en: 'The wijkagent wants to know where people feel unsafe.' } },
    { rule: 'C21', when: ['opportunity', '-', '-', '-'], advice: 'nothing_tell', because: { nl: 'De bewoner kan dit zelf oplossen.', en: 'The resident can put this right.' } },
  ],
};
