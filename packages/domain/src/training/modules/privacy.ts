/** Lesson: privacy and your phone. */
import { ask, type LearningModule, read } from '../module.ts';
import { foto } from '../scenarios/foto.ts';
import { rodeRand } from '../scenarios/rode_rand.ts';
import { drawing, t } from '../text.ts';

export const lesson: LearningModule = {
  id: 'privacy',
  version: 1,
  title: t('Privacy en je telefoon', 'Privacy and your phone'),
  about: t('Wat je wel en niet deelt, en waarom dat ook jou beschermt.', 'What you share and what not, and why that protects you too.'),
  drawing: drawing('evening', 'house@50 phone@130 notes@190 team@270', 'Avond. Een telefoon en een notitie.', 'Evening. A phone and a note.'),
  owner: 'Buurtpreventie PLUS, redactie leerlijn',
  reviewBy: '2027-03-01',
  sources: ['trouw.nl, januari 2019', 'platformburgerrechten.nl 2019/03/08', 'rtvridderkerk.nl', 'metronieuws.nl 2019-04'],
  steps: [
    read('groep', ['De groepsapp is geen signaal', 'The group chat is no signal'], [
      ['Wat je in een groep zet, staat op tientallen telefoons. Je kunt het niet meer terughalen.', 'What you put in a group stands on dozens of phones. You cannot take it back.'],
      ['Geen foto’s van mensen, geen kentekens, geen namen, geen adressen. Ook niet om te waarschuwen.', 'No photos of people, no plates, no names, no addresses. Not to warn either.'],
      ['Belde je 112? Dan mag één zin: „112 is gebeld, blijf uit de straat.”', 'Did you call 112? Then one sentence is fine: “112 has been called, stay out of the street.”'],
    ]),
    ask('q_pri_groep', ['Wat mag in de groepsapp?', 'What may go into the group chat?'], [
      ['no', 'Een foto van achteren, zonder gezicht', 'A photo from behind, without face', 'Een jas en een fiets zijn ook iemand.', 'A coat and a bicycle are somebody too.'],
      ['yes', '„112 is gebeld.”', '“112 has been called.”', 'Ja. Kort, en niemand wordt aangewezen.', 'Yes. Short, and nobody is pointed at.'],
      ['no', 'Het kenteken, dan kunnen anderen opletten', 'The plate, so that others can watch', 'Een kenteken hoort bij een mens.', 'A plate belongs to a person.'],
    ]),
    read('signaal', ['In een signaal', 'In a signal'], [
      ['Ook in een signaal staan geen namen. De app helpt je: ze wijst woorden aan die je beter weg kunt laten.', 'A signal holds no names either. The app helps: it points at words you had better leave out.'],
      ['Alles verdwijnt na een tijd. Er is geen lijst van mensen of huizen, en die maken we ook niet zelf.', 'Everything disappears after some time. There is no list of people or homes, and we make none ourselves.'],
      ['Schrijf zo dat je het de bewoner zou durven laten lezen. Want de bewoner mag vragen wat er over hem staat.', 'Write so that you would dare to let the resident read it. Because he may ask for it.'],
    ]),
    ask('q_pri_lijst', ['Je maatje houdt thuis een lijst bij van adressen „om in de gaten te houden”. Wat zeg je?', 'Your mate keeps a list at home of addresses “to watch”. What do you say?'], [
      ['no', '„Handig, stuur hem door.”', '“Handy, send it to me.”', 'Zo’n lijst mag niet, ook niet met goede bedoelingen.', 'Such a list is not allowed, not even with good intentions.'],
      ['yes', '„Gooi hem weg. We praten er met de coördinator over.”', '“Throw it away. We talk about it with the coordinator.”', 'Goed. Zo help je ook je maatje.', 'Good. So you help your mate too.'],
      ['no', 'Niets, het is zijn zaak', 'Nothing, it is his business', 'Het gaat over andere mensen.', 'It is about other people.'],
    ]),
    read('foto', ['Foto’s', 'Photos'], [
      ['Een foto van een kapotte tegel is prima. Staat er iemand op, of een kenteken of een voordeur? Maak een andere.', 'A photo of a broken tile is fine. Is somebody in it, or a plate or a front door? Take another.'],
      ['Lees geen brieven van een ander, ook niet door een raam.', 'Read no letters of somebody else, not through a window either.'],
    ]),
    read('telefoon', ['Je eigen telefoon', 'Your own phone'], [
      ['Zet een code op je telefoon. Raak je hem kwijt, meld dat dezelfde dag; je coördinator helpt.', 'Put a code on your phone. If you lose it, say so the same day; your coordinator helps.'],
      ['Praat thuis niet over wat je zag. Ook niet zonder naam: in een buurt is een straat genoeg.', 'Do not talk at home about what you saw. Not without a name either: in a neighbourhood a street is enough.'],
    ]),
    ask('q_pri_thuis', ['Aan tafel vraagt je gezin: „Was er nog iets?” Je gaf net een zorg door over een huis verderop.', 'At table your family asks: “Did anything happen?” You have just passed on a worry about a home down the street.'], [
      ['yes', '„Rustig. En het was droog.”', '“Quiet. And it was dry.”', 'Goed. Wat je zag blijft op straat.', 'Good. What you saw stays in the street.'],
      ['no', '„Ja, bij nummer 8, maar niet verder vertellen.”', '“Yes, at number 8, but do not tell.”', 'Dan is het al verder verteld.', 'Then it has been told already.'],
      ['no', '„Bij iemand in de Kade, ik noem geen naam.”', '“At somebody’s in Kade, no names.”', 'In een kleine straat is dat een naam.', 'In a small street that is a name.'],
    ]),
  ],
  scenarios: [foto, rodeRand],
};
