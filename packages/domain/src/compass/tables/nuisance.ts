/** Noise, groups, neighbours, traffic: nuisance now, again and again, or once. */
import type { DecisionTable } from '../decision-table.ts';
import { again, concernInput, now, partOfDay } from './inputs.ts';

export const nuisanceTable: DecisionTable = {
  code: 'nuisance',
  title: { nl: 'Overlast', en: 'Nuisance' },
  inputs: [concernInput('nuisance', 'youth', 'neighbours', 'quarrel', 'traffic', 'parking', 'barking'), now, again, partOfDay],
  rows: [
    { rule: 'O1', when: ['nuisance|youth|traffic', 'yes', '-', '-'], advice: 'call_police', because: { nl: 'Het is er nu. De politie kan komen kijken.', en: 'It is there now. The police can come and look.' } },
    { rule: 'O2', when: ['nuisance', 'no|unknown', 'yes', '-'], advice: 'desk_wijkagent', because: { nl: 'Het komt steeds terug. De wijkagent kan er iets mee.', en: 'It keeps coming back. The wijkagent can do something.' } },
    { rule: 'O3', when: ['nuisance|youth', 'no|unknown', 'no|unknown', '-'], advice: 'look_again_street', because: { nl: 'Het is voorbij en was misschien eenmalig.', en: 'It is over and may have been once only.' } },
    { rule: 'O4', when: ['youth', 'no|unknown', 'yes', '-'], advice: 'desk_youth', because: { nl: 'Een jongerenwerker kent de groep en kan praten.', en: 'A youth worker knows the group and can talk.' } },
    { rule: 'O5', when: ['neighbours|quarrel', 'yes', '-', 'night'], advice: 'call_police', because: { nl: 'Het is nacht en het is er nu.', en: 'It is night and it is there now.' } },
    { rule: 'O6', when: ['neighbours', 'yes', 'yes', 'day|evening'], advice: 'desk_housing', because: { nl: 'Het komt steeds terug. Dit loket helpt buren verder.', en: 'It keeps coming back. This desk helps neighbours on.' } },
    { rule: 'O7', when: ['neighbours|quarrel', 'yes', 'no|unknown', 'day|evening'], advice: 'nothing_neighbours', because: { nl: 'Eén keer lossen buren zelf op.', en: 'Once is for the neighbours themselves.' } },
    { rule: 'O8', when: ['neighbours', 'no|unknown', 'yes', '-'], advice: 'desk_housing', because: { nl: 'Het komt steeds terug. Dit loket helpt buren verder.', en: 'It keeps coming back. This desk helps neighbours on.' } },
    { rule: 'O9', when: ['neighbours|quarrel', 'no|unknown', 'no|unknown', '-'], advice: 'nothing_neighbours', because: { nl: 'Eén keer lossen buren zelf op.', en: 'Once is for the neighbours themselves.' } },
    { rule: 'O15', when: ['quarrel', 'yes', 'yes', 'day|evening'], advice: 'desk_mediation', because: { nl: 'De ruzie komt steeds terug. Buurtbemiddeling helpt buren weer met elkaar te praten.', en: 'The quarrel keeps coming back. Mediation helps neighbours to talk again.' } },
    { rule: 'O16', when: ['quarrel', 'no|unknown', 'yes', '-'], advice: 'desk_mediation', because: { nl: 'De ruzie komt steeds terug. Buurtbemiddeling helpt buren weer met elkaar te praten.', en: 'The quarrel keeps coming back. Mediation helps neighbours to talk again.' } },
    { rule: 'O10', when: ['traffic', 'no|unknown', 'unknown|yes', '-'], advice: 'desk_wijkagent', because: { nl: 'Gevaarlijk verkeer op een vaste plek pakt de wijkagent met de gemeente aan.', en: 'Dangerous traffic in one place is for the wijkagent and the municipality.' } },
    { rule: 'O11', when: ['traffic', 'no|unknown', 'no', '-'], advice: 'look_again_street', because: { nl: 'Het was één keer. Kijk of het vaker gebeurt.', en: 'It was once. See whether it happens more often.' } },
    { rule: 'O12', when: ['parking', '-', '-', '-'], advice: 'desk_public_space', because: { nl: 'Fout parkeren is voor de handhavers van de gemeente.', en: 'Wrong parking is for the enforcement officers of the municipality.' } },
    { rule: 'O13', when: ['barking', '-', 'unknown|yes', '-'], advice: 'call_police', because: { nl: 'Een hond die steeds blaft, is voor 0900-8844.', en: 'A dog that keeps barking is for 0900-8844.' } },
    { rule: 'O14', when: ['barking', '-', 'no', '-'], advice: 'nothing_neighbours', because: { nl: 'Een hond blaft wel eens.', en: 'A dog barks now and then.' } },
  ],
};
