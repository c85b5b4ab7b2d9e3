/** Lesson: loneliness and neglect, seen from the street. */
import { ask, type LearningModule, read } from '../module.ts';
import { mevrouwRaam } from '../scenarios/mevrouw_raam.ts';
import { vakantie } from '../scenarios/vakantie.ts';
import { drawing, t } from '../text.ts';

export const lesson: LearningModule = {
  id: 'eenzaamheid',
  version: 1,
  title: t('Eenzaamheid en verwaarlozing', 'Loneliness and neglect'),
  about: t('Tekens die je vanaf de straat ziet, en wat ze niet zeggen.', 'Signs you see from the street, and what they do not say.'),
  drawing: drawing('evening', 'curtains@60 letterbox@140 tree@200 team@280', 'Avond. Een huis met dichte gordijnen en een volle brievenbus.', 'Evening. A house with closed curtains and a full letter box.'),
  owner: 'Buurtpreventie PLUS, redactie leerlijn',
  reviewBy: '2027-03-01',
  sources: ['omzorg.nl/signaalpunt-zeist', 'zorgvoorbeter.nl', 'rotterdam.nl/wonen-leven/meld-isolement', 'publiekeinnovatie.nl'],
  steps: [
    read('tekens', ['Wat je kunt zien', 'What you can see'], [
      ['Gordijnen dagen dicht. Een brievenbus die uitpuilt. Licht dat dag en nacht brandt. Dode planten. Een tuin die anders is dan eerst.', 'Curtains closed for days. A letter box that overflows. Light on day and night. Dead plants. A garden unlike before.'],
      ['Iemand die niet meer buiten komt, of er steeds minder verzorgd uitziet.', 'Somebody who comes out no more, or looks less and less cared for.'],
      ['Alleen iemand zelf kan zeggen dat hij eenzaam is. Jij ziet tekens, geen eenzaamheid.', 'Only a person can say that he is lonely. You see signs, not loneliness.'],
    ]),
    read('vakantie', ['Pas op met de zomer', 'Mind the summer'], [
      ['In de vakantie staan er veel huizen leeg. Dezelfde tekens zeggen dan bijna niets.', 'In the holidays many homes are empty. The same signs then say almost nothing.'],
      ['Wie weg is, houd je voor je. Een leeg huis in een groepsapp is een uitnodiging.', 'Keep to yourself who is away. An empty home in a group chat is an invitation.'],
    ]),
    ask('q_een_zomer', ['Juli, gordijnen dicht, volle bus. Een buur zegt: ze zijn op vakantie. Wat doe je?', 'July, curtains closed, full letter box. A neighbour says: they are on holiday. What do you do?'], [
      ['yes', 'Niets', 'Nothing', 'Goed. Je weet genoeg.', 'Good. You know enough.'],
      ['no', 'Toch doorgeven, voor de zekerheid', 'Pass it on anyway, to be sure', 'Dan gaat iemand mensen zoeken die gewoon op vakantie zijn.', 'Then somebody goes looking for people who are just on holiday.'],
      ['no', 'Elke dag even achterom kijken', 'Look at the back every day', 'Blijf op de openbare weg.', 'Stay on the public road.'],
    ]),
    read('hulpeloos', ['Wanneer het wél haast heeft', 'When it cannot wait'], [
      ['Iemand die nooit weg is, al dagen niet gezien, post blijft liggen. Dan kan iemand hulpeloos binnen liggen: 112. Twijfel je: 0900-8844.', 'Somebody who is never away, not seen for days, post piles up. Then somebody may lie helpless inside: 112. In doubt: 0900-8844.'],
      ['Niet naar binnen gaan, niet aan deuren voelen. De hulpdiensten mogen en kunnen dat.', 'Do not go in, do not try doors. The emergency services may and can.'],
    ]),
    ask('q_een_112', ['Meneer is nooit weg. Vier dagen niet gezien, de bus zit vol. Wat doe je?', 'He is never away. Not seen for four days, the letter box is full. What do you do?'], [
      ['no', 'Een signaal sturen, over een week kijken', 'Send a signal, look in a week', 'Te laat als hij op de grond ligt.', 'Too late if he lies on the floor.'],
      ['yes', '112 bellen', 'Call 112', 'Ja. Ook als het later meevalt, was het goed.', 'Yes. Even if it turns out well, it was right.'],
      ['no', 'Aanbellen en door het raam klimmen', 'Ring and climb through the window', 'Nooit naar binnen.', 'Never go in.'],
    ]),
    read('vervuild', ['Een vervuild huis', 'A neglected home'], [
      ['Afval achter glas, een vieze geur, veel vliegen. Dat is een huis dat zorg nodig heeft. Het zegt niets over wie er woont: ziekte, verdriet en geldzorgen zien er van buiten hetzelfde uit.', 'Waste behind glass, a bad smell, many flies. That is a home that needs care. It says nothing about who lives there: illness, grief and money worries look the same from outside.'],
      ['Schrijf over het huis, niet over de mens. „Spullen tot het plafond achter het raam”, niet „een viespeuk”.', 'Write about the home, not the person. “Things up to the ceiling behind the window”, not “a slob”.'],
    ]),
    ask('q_een_woorden', ['Welke zin past in een signaal?', 'Which sentence fits in a signal?'], [
      ['no', '„Hier woont een eenzame alcoholist.”', '“A lonely alcoholic lives here.”', 'Drie dingen die je niet kunt zien.', 'Three things you cannot see.'],
      ['yes', '„Al weken vuilniszakken achter het raam, en een vieze geur op de stoep.”', '“Bin bags behind the window for weeks, and a bad smell on the pavement.”', 'Precies wat je zag en rook.', 'Exactly what you saw and smelled.'],
      ['no', '„De bewoner laat zich gaan.”', '“The resident lets himself go.”', 'Dat is een oordeel.', 'That is a judgement.'],
    ]),
  ],
  scenarios: [vakantie, mevrouwRaam],
};
