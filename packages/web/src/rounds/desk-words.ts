/** The sentences around rounds for who does not walk: the professional's attention points and the coordinator's page. */
import type { Language } from '../words/words.tsx';

const nl = {
  pointsLink: 'Aandachtspunten',
  pointsTitle: 'Aandachtspunten voor de teams',
  pointsIntro:
    'Wat kunnen de vrijwilligers deze week in hun ogen houden? Zonder namen, adressen of personen.',
  pointText: 'Waar letten we op?',
  pointHint: 'Bijvoorbeeld: open schuurtjes bij de achterpaden, kapotte lampen langs de dijk.',
  pointArea: 'Waar?',
  pointAreaAll: 'In al mijn buurten',
  pointEnd: 'Tot en met',
  pointSend: 'Geef door aan de teams',
  pointSent: 'Het staat bij de teams. Ze lezen het als ze hun ronde starten.',
  pointStop: 'Haal weg',
  pointsNow: 'Wat er nu staat',
  pointsNone: 'Er staan geen aandachtspunten in jouw gebied.',
  pointTo: (day: string) => `tot en met ${day}`,
  look: 'Kijk hier nog eens naar:',
  wrong: {
    text: 'Schrijf op waar we op letten, in hooguit 280 tekens.',
    neighbourhoodCodes: 'Kies een buurt die bij jouw gebied hoort.',
    endsOn: 'Kies een dag vanaf vandaag, binnen zestig dagen.',
  } as Readonly<Record<string, string>>,
  teamTitle: 'Rondes van het team',
  settingsTitle: 'Zo lopen wij',
  signOn: 'Voor de ronde',
  signOns: {
    none: 'Niets, we gaan gewoon',
    message: 'De coördinator krijgt bericht',
    call: 'Eerst een nummer bellen',
  } as Readonly<Record<string, string>>,
  signOnPhone: 'Welk nummer belt het tweetal?',
  signOnPhoneHint:
    'De app belt niet zelf en heeft geen lijn met de meldkamer. Alleen het tijdstip wordt bewaard.',
  signOnPhoneWrong: 'Vul het nummer in dat gebeld wordt.',
  save: 'Bewaar',
  saved: 'Bewaard. Telefoons horen het zodra ze verbinding hebben.',
};
export type RoundDeskWords = typeof nl;

const en: RoundDeskWords = {
  pointsLink: 'Attention points',
  pointsTitle: 'Attention points for the teams',
  pointsIntro: 'What can the volunteers keep an eye on this week? Without names, addresses or persons.',
  pointText: 'What do we look at?',
  pointHint: 'For example: open sheds along the back paths, broken lights along the dike.',
  pointArea: 'Where?',
  pointAreaAll: 'In all my neighbourhoods',
  pointEnd: 'Until and including',
  pointSend: 'Tell the teams',
  pointSent: 'The teams have it. They read it when they start their round.',
  pointStop: 'Take away',
  pointsNow: 'What is there now',
  pointsNone: 'There are no attention points in your area.',
  pointTo: (day) => `until ${day}`,
  look: 'Please look at this again:',
  wrong: {
    text: 'Write what we look at, in 280 characters at most.',
    neighbourhoodCodes: 'Choose a neighbourhood of your own area.',
    endsOn: 'Choose a day from today, within sixty days.',
  },
  teamTitle: 'Rounds of the team',
  settingsTitle: 'How we walk',
  signOn: 'Before the round',
  signOns: {
    none: 'Nothing, we just go',
    message: 'The coordinator is told',
    call: 'First call a number',
  },
  signOnPhone: 'Which number does the pair call?',
  signOnPhoneHint: 'The app does not dial and has no line to a control room. Only the time is kept.',
  signOnPhoneWrong: 'Fill in the number to call.',
  save: 'Save',
  saved: 'Saved. Phones hear it once they have a connection.',
};

export const roundDeskWords = (language: Language): RoundDeskWords => (language === 'nl' ? nl : en);
