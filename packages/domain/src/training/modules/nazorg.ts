/** Lesson: looking after yourself after something bad. */
import { ask, type LearningModule, read } from '../module.ts';
import { ongeluk } from '../scenarios/ongeluk.ts';
import { teZwaar } from '../scenarios/te_zwaar.ts';
import { drawing, t } from '../text.ts';

export const lesson: LearningModule = {
  id: 'nazorg',
  version: 1,
  title: t('Na iets ergs: zorg voor jezelf', 'After something bad: look after yourself'),
  about: t('Wat gewoon is, wat helpt, en wanneer je hulp zoekt.', 'What is normal, what helps, and when to look for help.'),
  drawing: drawing('evening', 'house@60 cup@140 pair@200 lamp@270', 'Avond. Twee mensen drinken samen iets.', 'Evening. Two people have a drink together.'),
  owner: 'Buurtpreventie PLUS, redactie leerlijn',
  reviewBy: '2027-09-01',
  sources: ['slachtofferhulp.nl', 'politie.nl/themas/slachtofferhulp.html', 'samentegeneenzaamheid.nl'],
  steps: [
    read('gewoon', ['Dit is gewoon', 'This is normal'], [
      ['Je zag een ongeluk, hoorde geweld, of iemand schold je uit. Daarna slecht slapen, er steeds aan denken, snel boos zijn: dat hoort erbij.', 'You saw an accident, heard violence, or were scolded. Sleeping badly after, thinking of it, being short-tempered: that is part of it.'],
      ['Meestal wordt het na een paar weken minder. Het zegt niets over hoe sterk je bent.', 'Mostly it gets less after some weeks. It says nothing about how strong you are.'],
    ]),
    ask('q_naz_sterk', ['Je ligt wakker na een ongeluk dat je zag. Wat betekent dat?', 'You lie awake after an accident you saw. What does that mean?'], [
      ['no', 'Dat dit werk niets voor je is', 'That this work is not for you', 'Nee. Het betekent dat je een mens bent.', 'No. It means that you are human.'],
      ['yes', 'Dat je iets ergs zag', 'That you saw something bad', 'Ja. Geef het tijd en praat erover.', 'Yes. Give it time and talk about it.'],
      ['no', 'Dat je het verkeerd deed', 'That you did it wrong', 'Ook wie alles goed deed, ligt wakker.', 'Who did everything right lies awake too.'],
    ]),
    read('samen', ['Meteen na de ronde', 'Right after the round'], [
      ['Blijf nog even samen. Drink iets warms. Vertel wat je zag en wat je deed; niet wie er schuld had.', 'Stay together for a while. Drink something warm. Tell what you saw and did; not who was to blame.'],
      ['Bel dezelfde dag je coördinator. Die hoeft niets op te lossen, wel te weten hoe het gaat.', 'Call your coordinator the same day. He need not solve anything, but needs to know how you are.'],
      ['In „terugkijken” na je ronde kun je aangeven dat je je onveilig voelde. Dan word je gebeld.', 'In “looking back” after your round you can say that you felt unsafe. Then you are called.'],
    ]),
    ask('q_naz_coor', ['Wanneer vertel je je coördinator over iets ergs?', 'When do you tell your coordinator about something bad?'], [
      ['yes', 'Dezelfde dag', 'The same day', 'Ja, ook als het goed afliep.', 'Yes, even if it ended well.'],
      ['no', 'Als het na een maand nog niet over is', 'When it is not over after a month', 'Dan loop je er te lang alleen mee.', 'Then you carry it alone too long.'],
      ['no', 'Alleen als er politie bij was', 'Only if the police were there', 'Het gaat om jou, niet om de politie.', 'It is about you, not the police.'],
    ]),
    read('hulp', ['Hulp die er is', 'Help there is'], [
      ['Slachtofferhulp, 0900-0101, is er ook voor getuigen en vrijwilligers. Gratis.', 'Slachtofferhulp, 0900-0101, is there for witnesses and volunteers too. Free.'],
      ['De Luisterlijn, 088-0767000, is er dag en nacht. Je huisarts weet ook raad, zeker als het na een maand niet minder wordt.', 'The listening line, 088-0767000, is there day and night. Your doctor can help too, surely if it does not get less after a month.'],
    ]),
    read('pauze', ['Pauze is een besluit', 'A pause is a decision'], [
      ['Je mag een ronde afzeggen, een maand niet lopen, of een andere taak kiezen. Zet jezelf op pauze, dan valt er geen gat.', 'You may cancel a round, not walk for a month, or choose another task. Put yourself on pause, so that there is no gap.'],
      ['Zie je dat je maatje stil is? Vraag het. „Hoe is het met jou, na vorige week?”', 'Do you see that your mate is quiet? Ask. “How are you, after last week?”'],
    ]),
    ask('q_naz_maatje', ['Je maatje zegt steeds af sinds dat ongeluk. Wat doe je?', 'Your mate keeps cancelling since that accident. What do you do?'], [
      ['no', 'Niets, hij zal het druk hebben', 'Nothing, he must be busy', 'Misschien. Een vraag kost niets.', 'Maybe. A question costs nothing.'],
      ['yes', 'Bellen en vragen hoe het gaat', 'Call and ask how he is', 'Ja. Luisteren is genoeg.', 'Yes. Listening is enough.'],
      ['no', 'Tegen het team zeggen dat hij het niet aankan', 'Tell the team that he cannot cope', 'Dat is aan hem om te vertellen.', 'That is for him to tell.'],
    ]),
  ],
  scenarios: [ongeluk, teZwaar],
};
