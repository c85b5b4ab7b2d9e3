/** Things in public space: broken, dangerous, smelling, or an animal in need. */
import type { DecisionTable } from '../decision-table.ts';
import { concernInput, now, risk } from './inputs.ts';

export const outsideTable: DecisionTable = {
  code: 'outside',
  title: { nl: 'Openbare ruimte en dieren', en: 'Public space and animals' },
  inputs: [concernInput('defect', 'danger_outside', 'gas_and_power', 'industry', 'building', 'animal_in_need'), now, risk],
  rows: [
    { rule: 'P1', when: ['defect', '-', 'none'], advice: 'desk_public_space', because: { nl: 'De gemeente maakt dit.', en: 'The municipality puts this right.' } },
    { rule: 'P2', when: ['defect', '-', 'later'], advice: 'desk_public_space_now', because: { nl: 'Iemand kan zich hieraan bezeren.', en: 'Somebody can get hurt.' } },
    { rule: 'P3', when: ['danger_outside', 'no', 'none'], advice: 'desk_public_space', because: { nl: 'Het gevaar is weg, maar de gemeente moet het weten.', en: 'The danger is gone, but the municipality must know.' } },
    { rule: 'P4', when: ['danger_outside', 'no', 'later'], advice: 'desk_public_space_now', because: { nl: 'Iemand kan zich hieraan bezeren.', en: 'Somebody can get hurt.' } },
    { rule: 'P5', when: ['danger_outside', 'unknown|yes', '-'], advice: 'desk_public_space_now', because: { nl: 'Dit is nu gevaarlijk op straat. Bellen gaat sneller dan een app.', en: 'This is dangerous in the street now. A call is faster than an app.' } },
    { rule: 'P6', when: ['gas_and_power', '-', '-'], advice: 'desk_gas_power', because: { nl: 'De netbeheerder komt meteen, dag en nacht.', en: 'The grid operator comes at once, day and night.' } },
    { rule: 'P7', when: ['industry', '-', '-'], advice: 'desk_environment', because: { nl: 'De milieudienst meet en zoekt de bron.', en: 'The environment service measures and finds the source.' } },
    { rule: 'P8', when: ['building', '-', '-'], advice: 'desk_building', because: { nl: 'De inspecteur van de gemeente gaat hierover.', en: 'The inspector of the municipality is in charge of this.' } },
    { rule: 'P9', when: ['animal_in_need', '-', '-'], advice: 'desk_animal', because: { nl: '144 is er dag en nacht voor dieren.', en: '144 is there for animals day and night.' } },
  ],
};
