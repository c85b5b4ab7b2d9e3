/** What care after a hard round says: Dutch (B1) and English. */
const nl = {
  title: 'Goed voor jezelf zorgen',
  intro:
    'Was het zwaar? Dat is niet gek. Schrikken, piekeren of slecht slapen hoort erbij en wordt meestal minder.',
  private: 'Deze pagina onthoudt niets. Niemand ziet dat je hier was.',
  nowTitle: 'Nu meteen',
  now: [
    'Ga zitten en zet je voeten op de grond.',
    'Adem vier tellen in en zes tellen uit. Doe dat tien keer.',
    'Drink iets. Eet iets kleins.',
    'Bel je maatje en vertel wat er gebeurde.',
  ],
  talkTitle: 'Praat met iemand die je kent',
  talk: 'Je coördinator of de vaste contactpersoon luistert graag. Je hoeft niets uit te leggen en niets op te lossen.',
  noContacts: 'De nummers van je team staan nog niet op deze telefoon. Open een keer „Ons team” met netwerk.',
  nobodyNamed: 'Je team heeft nog niemand om hier te noemen. Praat met je maatje of met iemand hieronder.',
  outsideTitle: 'Praat met iemand van buiten',
  victim: { name: 'Slachtofferhulp', text: 'Na iets naars, ook voor vrijwilligers. Gratis hulp.' },
  listening: { name: 'De Luisterlijn', text: 'Dag en nacht, zonder je naam te noemen.' },
  suicide: { name: '113 Zelfmoordpreventie', text: 'Denk je aan de dood? Bel gratis, dag en nacht.' },
  call: (name: string) => `Bel ${name},`,
  doctor: 'Duurt het langer dan vier weken, of wordt het erger? Bel je huisarts.',
  toToday: 'Naar vandaag',
};
export type CareWords = typeof nl;

const en: CareWords = {
  title: 'Taking care of yourself',
  intro:
    'Was it hard? That is not strange. A shock, worrying or sleeping badly is part of it and mostly gets less.',
  private: 'This page remembers nothing. Nobody sees that you were here.',
  nowTitle: 'Right now',
  now: [
    'Sit down and put your feet on the floor.',
    'Breathe in for four counts and out for six. Do that ten times.',
    'Drink something. Eat something small.',
    'Call your mate and tell what happened.',
  ],
  talkTitle: 'Talk with somebody you know',
  talk: 'Your coordinator or the contact person is glad to listen. You need not explain or solve anything.',
  noContacts: 'The numbers of your team are not on this phone yet. Open “Our team” once with network.',
  nobodyNamed: 'Your team has nobody to name here yet. Talk with your mate or with somebody below.',
  outsideTitle: 'Talk with somebody from outside',
  victim: { name: 'Victim support', text: 'After something bad, also for volunteers. Free of charge.' },
  listening: { name: 'Listening line', text: 'Day and night, without giving your name.' },
  suicide: {
    name: '113 Suicide prevention',
    text: 'Do you think of death? Call free of charge, day and night.',
  },
  call: (name) => `Call ${name},`,
  doctor: 'Does it last longer than four weeks, or get worse? Call your GP.',
  toToday: 'To today',
};

export const careWords = (language: 'nl' | 'en'): CareWords => (language === 'nl' ? nl : en);
