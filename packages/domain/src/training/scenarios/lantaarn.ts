/** Scenario: a broken lamp, and who takes care of it. */
import { compass, end, type LearningScenario, scene, situation } from '../scenario.ts';
import { drawing, t } from '../text.ts';

const why = t('Een kapotte lantaarn is voor de gemeente. Het nummer op de paal maakt dat de monteur meteen goed staat.', 'A broken street lamp is for the municipality. The number on the pole takes the mechanic to the right place.');
const wanted = t('Stadsbeheer wil: straat, paalnummer, helemaal uit of knipperend. Eén melding per ding.', 'Public space wants: street, pole number, fully out or flickering. One report for one thing.');

export const lantaarn: LearningScenario = {
  id: 'lantaarn',
  version: 1,
  title: t('Het is donker bij de brug', 'It is dark at the bridge'),
  drawing: drawing('night', 'lamp_out@60 tree@120 lamp_out@180 bench@230 team@295', 'Nacht. Twee lantaarns zijn uit.', 'Night. Two street lamps are out.'),
  situations: { a: situation('public.light_broken', 'desk', 'public_space', { at: 'night' }) },
  start: 'a',
  nodes: {
    a: scene(t('Bij de brug is een lantaarn uit. Je maatje zegt: „Bel de wijkagent maar, dit is onveilig.”', 'A street lamp at the bridge is out. Your mate says: “Call the wijkagent, this is not safe.”'), [
      ['who', 'b', 'Bedenk eerst: wie kan dit maken?', 'Think first: who can mend this?'],
      ['agent', 'agent', 'Bel de wijkagent', 'Call the wijkagent'],
      ['compass', 'k', 'Pak het kompas', 'Open the compass'],
    ]),
    b: scene(t('De gemeente. Wat geef je door?', 'The municipality. What do you pass on?'), [
      ['pole', 'paal', 'De straat en het nummer op de paal', 'The street and the number on the pole'],
      ['vague', 'vaag', '„Het is hier al weken een puinhoop.”', '“It has been a mess here for weeks.”'],
    ]),
    k: compass(t('Wat is er kapot?', 'What is broken?'), 'a', 'public.light_broken public.street_dark street.residents_feel_unsafe', 'paal', 'anders'),
    paal: end('best', t('Zes dagen later brandt hij weer. Dat lees je op je eigen scherm.', 'Six days later it burns again. You read that on your own screen.'), why, wanted),
    vaag: end('lesson', t('De gemeente stuurt iemand die geen kapotte lamp kan vinden.', 'The municipality sends somebody who cannot find a broken lamp.'), why, wanted),
    agent: end('lesson', t('De wijkagent is vrij tot maandag. De lamp blijft uit.', 'The wijkagent is off until Monday. The lamp stays out.'), t('De wijkagent is er niet voor dingen die kapot zijn, en vaak niet in dienst.', 'The wijkagent is not for broken things, and often off duty.'), wanted),
    anders: end('lesson', t('Je koos meer dan één lantaarn. Dan gaat het naar een ander of wordt het dringender dan het is.', 'You chose more than one lamp. Then it goes elsewhere or gets more urgent than it is.'), why, wanted),
  },
};
