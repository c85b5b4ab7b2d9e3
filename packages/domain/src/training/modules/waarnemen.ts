/** Lesson: observe without judging. */
import { ask, type LearningModule, read } from '../module.ts';
import { autodeuren } from '../scenarios/autodeuren.ts';
import { busje } from '../scenarios/busje.ts';
import { drawing, t } from '../text.ts';

export const lesson: LearningModule = {
  id: 'waarnemen',
  version: 1,
  title: t('Kijken zonder oordeel', 'Looking without judging'),
  about: t('Feit, vermoeden en mening uit elkaar houden.', 'Keeping fact, assumption and opinion apart.'),
  drawing: drawing('evening', 'house@40 notes@120 speech@180 team@260', 'Avond. Jullie praten en schrijven iets op.', 'Evening. You talk and write something down.'),
  owner: 'Buurtpreventie PLUS, redactie leerlijn',
  reviewBy: '2027-09-01',
  sources: ['jso.nl/onze-opdrachten/buurtpreventieteams-versterken', 'zorgstandaarddementie.nl', 'buurtwijs.nl/content/buurtpreventie-niet-zonder-risico', 'binnenlandsbestuur.nl 6-9-2019'],
  steps: [
    read('drie', ['Drie soorten zinnen', 'Three kinds of sentences'], [
      ['Een feit kun je zien, horen of ruiken. „De gordijnen zijn drie dagen dicht.”', 'A fact you can see, hear or smell. “The curtains have been closed for three days.”'],
      ['Een vermoeden is wat je erbij denkt. „Ze zullen wel ruzie hebben.”', 'An assumption is what you think along. “They probably quarrel.”'],
      ['Een mening is wat je ervan vindt. „Het is daar een bende.”', 'An opinion is how you judge it. “It is a mess over there.”'],
    ]),
    ask('q_feit', ['Welke zin is een feit?', 'Which sentence is a fact?'], [
      ['no', '„Die man zoekt ruzie.”', '“That man looks for a fight.”', 'Dat is een vermoeden: je vult in wat hij wil.', 'That is an assumption: you fill in what he wants.'],
      ['yes', '„Een man schopt tegen een fiets.”', '“A man kicks a bicycle.”', 'Ja. Dat kon je zien.', 'Yes. You could see that.'],
      ['no', '„Een agressief type.”', '“An aggressive type.”', 'Dat is een mening over wie hij is.', 'That is an opinion about who he is.'],
    ]),
    read('gedrag', ['Gedrag, plek, tijd', 'Behaviour, place, time'], [
      ['Een professional kan iets met gedrag, plek en tijd. Wat gebeurde er, waar precies, hoe laat, en voor de hoeveelste keer?', 'A professional can use behaviour, place and time. What happened, where exactly, at what time, and how often before?'],
      ['Afkomst, geloof, kleding of leeftijd zeggen niets over wat iemand gaat doen. Laat ze weg.', 'Descent, faith, clothes or age say nothing about what somebody will do. Leave them out.'],
      ['Alleen aan de telefoon met 112 of de politie mag je vertellen hoe iemand eruitziet, als zij het vragen. Je schrijft het nergens op.', 'Only on the phone with 112 or the police may you tell how somebody looks, when they ask. You write it down nowhere.'],
    ]),
    ask('q_afkomst', ['Wat hoort in een signaal?', 'What belongs in a signal?'], [
      ['yes', '„Om 21.10 uur voelde iemand aan drie voordeuren in de Kade.”', '“At 21.10 somebody tried three front doors in Kade.”', 'Gedrag, tijd, plek.', 'Behaviour, time, place.'],
      ['no', '„Een buitenlands uitziende jongen liep rond.”', '“A foreign-looking boy walked around.”', 'Rondlopen mag, en uiterlijk is geen feit waar iemand iets mee kan.', 'Walking around is allowed, and looks are no fact that anybody can use.'],
      ['no', '„Iedereen weet wat daar gebeurt.”', '“Everybody knows what goes on there.”', 'Dat is horen zeggen.', 'That is hearsay.'],
    ]),
    read('anders', ['Wat kan het nog meer zijn?', 'What else can it be?'], [
      ['Elk teken heeft meer verklaringen. Gordijnen dicht: vakantie, nachtdienst, of gewoon graag dicht.', 'Every sign has more explanations. Curtains closed: holiday, night shifts, or simply liked that way.'],
      ['Bedenk er altijd één die onschuldig is. Daarna kijk je eerlijker.', 'Always think of one that is innocent. After that you look more fairly.'],
      ['Weet je het niet zeker? Zeg dat. „Ik zag het niet goed” is een waardevolle zin.', 'Are you not sure? Say so. “I did not see it well” is a valuable sentence.'],
    ]),
    ask('q_onzeker', ['Je zag iets in het donker en twijfelt. Wat doe je met je twijfel?', 'You saw something in the dark and you doubt. What do you do with the doubt?'], [
      ['no', 'Weglaten, anders nemen ze je niet serieus', 'Leave it out, else they do not take you seriously', 'Juist twijfel helpt de ander goed te wegen.', 'It is doubt that helps the other to weigh it well.'],
      ['yes', 'Erbij zeggen dat je het niet zeker weet', 'Say that you are not sure', 'Zo weet de ander wat je signaal waard is.', 'Then the other knows what your signal is worth.'],
      ['no', 'Het navragen bij de buren', 'Ask the neighbours about it', 'Onderzoeken doen jullie niet.', 'You do not investigate.'],
    ]),
  ],
  scenarios: [busje, autodeuren],
};
