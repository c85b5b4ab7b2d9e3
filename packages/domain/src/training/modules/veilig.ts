/** Lesson: safety of yourself and your mate. */
import { ask, type LearningModule, read } from '../module.ts';
import { uitgescholden } from '../scenarios/uitgescholden.ts';
import { vechtpartij } from '../scenarios/vechtpartij.ts';
import { drawing, t } from '../text.ts';

export const lesson: LearningModule = {
  id: 'veilig',
  version: 1,
  title: t('Jij en je maatje veilig', 'You and your mate safe'),
  about: t('Eerst jullie zelf. Hoe je risico inschat voordat je dichterbij komt.', 'First yourselves. How to weigh risk before you come near.'),
  drawing: drawing('night', 'lamp@60 team@150 lamp@230 car@280', 'Nacht. Jullie staan in het licht van een lantaarn.', 'Night. You stand in the light of a street lamp.'),
  owner: 'Buurtpreventie PLUS, redactie leerlijn',
  reviewBy: '2027-09-01',
  sources: ['112heterdaad.nl/wanneer', 'politie.nl/themas/slachtofferhulp.html', 'bptstripheldenbuurt.nl', 'politie.nl 2020/november/18'],
  steps: [
    read('eerst', ['Eerst kijken, dan pas dichterbij', 'Look first, come near later'], [
      ['Vraag je drie dingen af, nog voor je dichterbij komt. Is er gevaar voor mij? Voor een ander? Nu, of later?', 'Ask yourself three things before you come near. Is there danger for me? For somebody else? Now, or later?'],
      ['Is er nu gevaar, of gebeurt er een misdrijf, of lijkt dat zo te beginnen: 112. Dat gaat voor alles, ook voor de app.', 'If there is danger now, or a crime happens or seems about to: 112. That goes before all else, before the app too.'],
    ]),
    read('afstand', ['Afstand is je vest', 'Distance is your armour'], [
      ['Blijf op de openbare weg en in het licht. Houd ruimte om weg te gaan.', 'Stay on the public road and in the light. Keep room to leave.'],
      ['Blijf bij elkaar. Ook als er iemand wegrent: je loopt niet achter iemand aan.', 'Stay together. Also when somebody runs away: you do not go after anybody.'],
      ['Raak niets aan. Een vreemd pakket bij een deur, vaten met een rare lucht: ga weg, waarschuw mensen, bel 112.', 'Touch nothing. A strange package at a door, drums with an odd smell: leave, warn people, call 112.'],
    ]),
    ask('q_veilig_volgen', ['Iemand breekt een auto open en loopt weg als hij jullie ziet. Wat doe je?', 'Somebody breaks into a car and walks off when he sees you. What do you do?'], [
      ['no', 'Op afstand volgen, dan kan de politie hem pakken', 'Follow at a distance, so that the police can catch him', 'Dan lopen jullie zelf ook gevaar.', 'Then you are in danger yourselves too.'],
      ['yes', 'Blijven staan, 112 bellen, zeggen welke kant hij op ging', 'Stay, call 112, tell which way he went', 'Goed. Dat is precies wat de meldkamer nodig heeft.', 'Good. That is exactly what the control room needs.'],
      ['no', 'In de groepsapp zetten dat hij eraan komt', 'Put in the group chat that he is coming', 'Dan gaan buren hem zoeken. Eerst 112.', 'Then neighbours go looking for him. First 112.'],
    ]),
    read('praten', ['Rustig praten', 'Talking calmly'], [
      ['Wordt iemand boos? Zachter praten, meer ruimte, niet in discussie. „Fijne avond” is een goede zin.', 'Does somebody get angry? Speak softer, more room, no arguing. “Have a good evening” is a good sentence.'],
      ['Film niet. Een telefoon omhoog maakt bijna elke ruzie groter.', 'Do not film. A raised phone makes almost any quarrel larger.'],
    ]),
    ask('q_veilig_app', ['Je ziet een inbraak gebeuren. Wat komt eerst?', 'You see a burglary happen. What comes first?'], [
      ['yes', '112', '112', 'Eerst 112. Daarna mag je de groep zeggen dat er gebeld is.', 'First 112. After that you may tell the group that the call was made.'],
      ['no', 'De groepsapp, dan komen er meer mensen', 'The group chat, then more people come', 'Maar één op de negen belt meteen. Wees die ene.', 'Only one in nine calls at once. Be that one.'],
      ['no', '0900-8844', '0900-8844', 'Dat nummer is er als het kan wachten. Dit kan niet wachten.', 'That number is for what can wait. This cannot.'],
    ]),
    read('stoppen', ['Stoppen mag altijd', 'You may always stop'], [
      ['Voelt een van jullie zich niet veilig? Dan gaan jullie weg. Zonder discussie, zonder uitleg.', 'Does one of you not feel safe? Then you leave. Without debate, without explanation.'],
      ['Spreek voor de ronde af wie belt en wat jullie woord is voor „nu weg”.', 'Agree before the round who calls and what your word is for “leave now”.'],
    ]),
    ask('q_veilig_maatje', ['Je maatje zegt: „Ik vind dit niks, ik wil weg.” Jij ziet geen gevaar. Wat doe je?', 'Your mate says: “I do not like this, I want to leave.” You see no danger. What do you do?'], [
      ['yes', 'Samen weggaan, daarna praten', 'Leave together, talk later', 'Wie zich onveilig voelt, beslist.', 'Who feels unsafe decides.'],
      ['no', 'Uitleggen dat er niets aan de hand is', 'Explain that nothing is the matter', 'Dat kan straks. Eerst weg.', 'That can wait. First leave.'],
      ['no', 'Even alleen verder kijken', 'Look further alone for a bit', 'Nooit alleen.', 'Never alone.'],
    ]),
  ],
  scenarios: [vechtpartij, uitgescholden],
};
