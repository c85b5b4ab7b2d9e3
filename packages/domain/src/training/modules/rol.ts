/** Lesson: your role and its limits. */
import { ask, type LearningModule, read } from '../module.ts';
import { bankje } from '../scenarios/bankje.ts';
import { muziek } from '../scenarios/muziek.ts';
import { drawing, t } from '../text.ts';

export const lesson: LearningModule = {
  id: 'rol',
  version: 1,
  title: t('Jouw rol en waar die ophoudt', 'Your role and where it ends'),
  about: t('Wat je als vrijwilliger wel en niet doet, en waarom dat rust geeft.', 'What you do and do not do as a volunteer, and why that gives peace of mind.'),
  drawing: drawing('evening', 'house@40 lamp@110 team@190 tree@270', 'Avond. Jullie team loopt onder een lantaarn.', 'Evening. Your team walks below a street lamp.'),
  owner: 'Buurtpreventie PLUS, redactie leerlijn',
  reviewBy: '2027-09-01',
  sources: ['hetccv.nl/themas/veilige-woon-leefomgeving/buurtpreventie/buurtpreventieteams', 'bptstripheldenbuurt.nl', 'rijnmond.nl/nieuws/168474'],
  steps: [
    read('ogen', ['Ogen, oren en een groet', 'Eyes, ears and a greeting'], [
      ['Je loopt samen door je eigen buurt. Je kijkt, je luistert, je groet. Zie je iets dat niet klopt, dan weet jij wie het wil weten.', 'You walk together through your own neighbourhood. You look, you listen, you say hello. If something is off, you know who wants to hear it.'],
      ['De meeste rondes zijn rustig. Dat is geen verspilde avond. Rustig is precies waar je het voor doet.', 'Most rounds are quiet. That is no wasted evening. Quiet is exactly what you do it for.'],
    ]),
    read('bevoegd', ['Niet meer dan elke bewoner', 'No more than any resident'], [
      ['Een hesje geeft geen macht. Je mag precies wat elke bewoner mag: op straat lopen, mensen aanspreken, bellen.', 'A vest gives no power. You may do exactly what any resident may: walk in the street, talk to people, call.'],
      ['Je houdt niemand tegen, vraagt niet om papieren en doorzoekt niets. Je loopt niemand achterna.', 'You stop nobody, ask for no papers and search nothing. You follow nobody.'],
      ['Je blijft op de openbare weg. Geen tuin, geen portiek, geen achterpad van een ander.', 'You stay on the public road. No garden, no porch, no back path of somebody else.'],
    ]),
    ask('q_rol_papieren', ['Iemand loopt om middernacht door de straat. Mag je vragen wie hij is?', 'Somebody walks through the street at midnight. May you ask who he is?'], [
      ['no', 'Ja, dat is je taak', 'Yes, that is your task', 'Vragen naar naam of papieren is werk van de politie.', 'Asking for a name or papers is work of the police.'],
      ['yes', 'Groeten mag, iemand ondervragen niet', 'A greeting is fine, questioning is not', 'Precies. Lopen mag iedereen, op elk uur.', 'Exactly. Everybody may walk, at any hour.'],
      ['no', 'Alleen met hesje aan', 'Only when wearing a vest', 'Een hesje maakt je zichtbaar, niet bevoegd.', 'A vest makes you visible, it gives no powers.'],
    ]),
    read('deur', ['Aanbellen is voor professionals', 'Ringing is for professionals'], [
      ['Achter een deur weet je niet wat je vindt. Een wijkwerker of agent is daarvoor geleerd, en gaat nooit zonder plan.', 'Behind a door you do not know what you find. A wijkwerker or police officer is trained for it, and never goes without a plan.'],
      ['Eén uitzondering kan in jullie huisregels staan: één keer aanbellen om te zeggen dat er een sleutel in de deur zit of een poort openstaat.', 'One exception may stand in your house rules: ringing once to say that a key is in the door or a gate is open.'],
      ['Vind je dat lastig? Dat mag. „Signaleren” is genoeg. Niemand verwacht dat je het oplost.', 'Is that hard? That is fine. Noticing is enough. Nobody expects you to solve it.'],
    ]),
    ask('q_rol_deur', ['Een bewoner vraagt je aan te bellen bij een buur met harde muziek. Wat doe je?', 'A resident asks you to ring at a neighbour with loud music. What do you do?'], [
      ['yes', 'Uitleggen dat jullie niet aanbellen, en wat hij zelf kan doen', 'Explain that you do not ring, and what he can do himself', 'Zo blijft het rustig en weet hij waar hij terecht kan.', 'That keeps it calm and he knows where to go.'],
      ['no', 'Even aanbellen, dat is behulpzaam', 'Just ring, that is helpful', 'Jij staat dan in een ruzie die je niet kent.', 'Then you stand in a quarrel you do not know.'],
      ['no', 'Niets zeggen en doorlopen', 'Say nothing and walk on', 'Uitleg kost een minuut en houdt het vertrouwen.', 'An explanation takes a minute and keeps the trust.'],
    ]),
    read('huisregels', ['Vaste regels helpen', 'Fixed rules help'], [
      ['Altijd met minstens twee. Hesje aan als je samen loopt. Geen drank, geen drugs, niets dat op een wapen lijkt.', 'Always at least two. Vest on when you walk together. No drink, no drugs, nothing like a weapon.'],
      ['Wat je hoort en ziet, houd je voor je. Ook thuis, ook in een groepsapp.', 'What you hear and see you keep to yourself. Also at home, also in a group chat.'],
    ]),
    ask('q_rol_niets', ['Een ronde zonder iets te melden is…', 'A round with nothing to report is…'], [
      ['no', 'eigenlijk voor niets', 'in fact for nothing', 'Aanwezig zijn is het werk.', 'Being there is the work.'],
      ['yes', 'een geslaagde ronde', 'a good round', 'Zo is het. Eén tik op „rustig” en klaar.', 'So it is. One tap on “quiet” and done.'],
      ['no', 'een teken dat je beter moet zoeken', 'a sign that you should search harder', 'Wie gaat zoeken, vindt altijd iets, ook als het er niet is.', 'Who starts searching always finds something, even what is not there.'],
    ]),
  ],
  scenarios: [bankje, muziek],
};
