/** Lesson: the niet-pluis feeling, recognised and taken seriously. */
import { ask, type LearningModule, read } from '../module.ts';
import { dodePlanten } from '../scenarios/dode_planten.ts';
import { naarGevoel } from '../scenarios/naar_gevoel.ts';
import { drawing, t } from '../text.ts';

export const lesson: LearningModule = {
  id: 'niet_pluis',
  version: 1,
  title: t('Niet-pluis: herkennen en serieus nemen', 'Niet-pluis: recognise it and take it seriously'),
  about: t('Van een gevoel naar feiten waar iemand iets mee kan.', 'From a feeling to facts that somebody can use.'),
  drawing: drawing('evening', 'house@50 curtains@130 lamp@200 team@270', 'Avond. Jullie kijken naar een rij huizen.', 'Evening. You look at a row of houses.'),
  owner: 'Buurtpreventie PLUS, redactie leerlijn',
  reviewBy: '2027-09-01',
  sources: ['jso.nl/onze-opdrachten/buurtpreventieteams-versterken', 'timpaanwelzijn.nl', 'bpgorinchem.nl/wat-we-doen/7-buurtpreventie-plus'],
  steps: [
    read('gevoel', ['Wat is niet-pluis?', 'What is niet-pluis?'], [
      ['Er klopt iets niet, en je kunt niet zeggen wat. Artsen en verpleegkundigen kennen dat gevoel ook en nemen het serieus.', 'Something is off, and you cannot say what. Doctors and nurses know that feeling too and take it seriously.'],
      ['Het is geen bewijs. Het is een reden om beter te kijken en erover te praten.', 'It is no proof. It is a reason to look better and to talk about it.'],
    ]),
    read('verandering', ['Let op verandering', 'Watch for change'], [
      ['Jij kent je straat. Dus jij ziet wat anders is dan eerst: een tuin die verwildert, een lamp die dag en nacht brandt, iemand die niet meer groet.', 'You know your street. So you see what is different from before: a garden that runs wild, a lamp on day and night, somebody who greets no more.'],
      ['Eén teken zegt weinig. Meer tekens samen, of hetzelfde al weken, zegt meer.', 'One sign says little. Several signs together, or the same for weeks, say more.'],
    ]),
    ask('q_np_bewijs', ['Je hebt een niet-pluisgevoel. Wat is het?', 'You have a niet-pluis feeling. What is it?'], [
      ['no', 'Bewijs dat er iets mis is', 'Proof that something is wrong', 'Gevoel is geen bewijs.', 'A feeling is no proof.'],
      ['yes', 'Een reden om feiten te zoeken die je vanaf de straat ziet', 'A reason to look for facts you can see from the street', 'Ja. En er met je maatje over te praten.', 'Yes. And to talk about it with your mate.'],
      ['no', 'Onzin, je moet zakelijk blijven', 'Nonsense, stay businesslike', 'Veel goede signalen begonnen met een gevoel.', 'Many good signals began with a feeling.'],
    ]),
    read('stappen', ['Van gevoel naar feit', 'From feeling to fact'], [
      ['Zeg het hardop. Vraag elkaar: wat is er anders, sinds wanneer, hoe vaak?', 'Say it aloud. Ask each other: what is different, since when, how often?'],
      ['Vind je een feit? Vul het kompas in, en zet je gevoel erbij. Dat zijn twee verschillende vakjes.', 'Do you find a fact? Fill in the compass, and add your feeling. Those are two different boxes.'],
      ['Vind je geen feit? Dan gaat er niets weg. Kijk een volgende ronde nog eens.', 'Do you find no fact? Then nothing goes out. Look again on a next round.'],
    ]),
    ask('q_np_geenfeit', ['Je gevoel is sterk, maar je ziet geen enkel feit. Wat gaat er naar de professional?', 'Your feeling is strong, but you see no fact at all. What goes to the professional?'], [
      ['yes', 'Niets. Je praat erover en kijkt later nog eens', 'Nothing. You talk about it and look again later', 'Goed. Zo blijft een signaal iets dat telt.', 'Good. So a signal stays something that counts.'],
      ['no', 'Een signaal met alleen je gevoel', 'A signal with only your feeling', 'Een ander kan daar niets mee, en het gaat wel over een mens.', 'Another can do nothing with it, and it is about a person.'],
      ['no', 'Een paar feiten die er vast wel zijn', 'Some facts that are surely there', 'Nooit invullen wat je niet zag.', 'Never fill in what you did not see.'],
    ]),
    read('twee', ['„Niet mijn plek”', '“Not my place”'], [
      ['In Rotterdam lag een vrouw jaren dood in haar huis. Mensen hadden wel iets gemerkt. Ze dachten: het is niet mijn plek. Of ze wisten niet waar ze moesten zijn.', 'In Rotterdam a woman lay dead in her home for years. People had noticed something. They thought: it is not my place. Or they did not know where to go.'],
      ['Jij weet het nu wel: het kompas wijst de plek. Zoeken doet de professional.', 'Now you do know: the compass shows the place. Finding out is for the professional.'],
    ]),
    ask('q_np_wie', ['Wie zoekt uit wat er aan de hand is?', 'Who finds out what is the matter?'], [
      ['no', 'Jij, jij kent de straat', 'You, you know the street', 'Jij merkt het op. Uitzoeken is een vak.', 'You notice it. Finding out is a trade.'],
      ['yes', 'De professional die je signaal krijgt', 'The professional who gets your signal', 'Ja, met jouw feiten in de hand.', 'Yes, with your facts in hand.'],
      ['no', 'De buren samen', 'The neighbours together', 'Dan wordt het een verhaal in de straat.', 'Then it becomes a story in the street.'],
    ]),
  ],
  scenarios: [naarGevoel, dodePlanten],
};
