/** The sentences of looking after each other, Dutch (B1) and English; they promise no more than the app can do. */
import { useLanguage } from '../words/words.tsx';

const nl = {
  every: (minutes: number) => `Laat elke ${minutes} minuten weten dat het goed gaat.`,
  left: (minutes: number) => (minutes === 1 ? 'Nog 1 minuut.' : `Nog ${minutes} minuten.`),
  due: 'Gaat het goed? Tik op Alles goed.',
  dueLater: 'Doe je dat niet, dan hoort eerst je maatje het, en daarna je coördinator.',
  allWell: 'Alles goed',
  not112:
    'De wekker loopt bij ons, ook als je telefoon uitvalt. Zonder verbinding horen wij je niet. Dit is niet 112.',
  unsafe: 'We voelen ons onveilig',
  unsafeTitle: 'Ga weg van de plek',
  unsafeSteps: ['Blijf bij elkaar.', 'Loop naar licht en mensen.', 'Ga naar huis als je kunt.'],
  call112: 'Bel 112',
  call112Hint: 'Gevaar, bedreiging, of het gebeurt nu.',
  police: 'Bel 0900-8844',
  policeHint: 'Politie, geen spoed.',
  tell: 'Laat het je coördinator weten',
  said: (moment: string, times: number) =>
    times === 1 ? `Gezegd: ${moment}.` : `${times} keer gezegd, het laatst ${moment}.`,
  told: 'Je coördinator krijgt bericht zodra je verbinding hebt. Dit is niet 112.',
  toldAgain:
    'Voelt het daarna weer onveilig? Zeg het nog een keer. Je coördinator krijgt dan opnieuw bericht.',
  toldNobody: 'Dit komt niet aan: niemand van het team leest het. Bel 112, of iemand die je kent.',
  tellAgain: 'Laat het nog een keer weten',
  goHome: 'Stop de ronde en ga naar huis',
  back: 'Terug naar de ronde',
  alarms: {
    missed_check_in: 'Een ronde geeft geen teken',
    unsafe: 'Een ronde voelt zich onveilig',
  } as Readonly<Record<string, string>>,
  again: 'Dit zeggen ze opnieuw, nadat iemand het eerste alarm oppakte.',
  since: (moment: string) => `Sinds ${moment}`,
  who: (names: string) => `Lopers: ${names}`,
  whoUnknown: 'We weten niet wie er loopt.',
  advice: 'Bel de lopers. Geen antwoord en vertrouw je het niet? Bel 112.',
  callWalker: (name: string) => `Bel ${name}`,
  noNumbers:
    'Er is geen nummer bekend van wie er loopt. Weet jij er zelf een? Bel dan. Geen antwoord en vertrouw je het niet? Bel 112.',
  numbersFailed: 'De nummers komen nu niet door. Vertrouw je het niet? Bel 112.',
  numbersAgain: 'Vraag de nummers nog een keer',
  numberTitle: 'Jouw nummer bij een alarm',
  numberText:
    'Hoeft niet. Geeft jouw ronde geen teken, dan kan je maatje, je coördinator of wie het als laatste hoort je bellen. Alleen zij zien je nummer, en alleen zolang het alarm open is. Elke keer wordt opgeschreven. Je nummer geldt in elk team waar je loopt. Ga je uit je laatste team, dan is het weg.',
  numberTextTeam:
    'Hoeft niet. Je team kan je bellen, ook zonder alarm. Bij een alarm wordt opgeschreven wie je nummer las.',
  numberForTeam: 'Mijn team mag dit nummer ook altijd zien en bellen',
  numberForTeamHint:
    'Het staat dan bij Ons team en bij Goed voor jezelf zorgen. Ben je geen coördinator meer, dan is het weg.',
  numberKeptTeam:
    'Bewaard om je te bellen bij een alarm, en voor je team. Tot je het weghaalt, geen coördinator meer bent of uit het team gaat.',
  numberLabel: 'Telefoonnummer (hoeft niet)',
  numberWrong: 'Dit is geen nummer dat we kunnen bellen. Bijvoorbeeld 06 12345678, of +32 en dan je nummer.',
  numberSave: 'Bewaar mijn nummer',
  numberSaved: 'Je nummer is bewaard.',
  numberRemove: 'Haal mijn nummer weg',
  numberGone: 'Je nummer is weg.',
  numberKept:
    'Bewaard om je te bellen als jouw ronde geen teken geeft, tot je het weghaalt of uit je laatste team gaat.',
  yours: 'Dit is jullie ronde. Gaat het goed? Tik bij Ronde op Alles goed.',
  take: 'Ik pak dit op',
  taken: (name: string) => `${name} pakt dit op.`,
  mine: 'Jij pakt dit op. Zeg het als alles in orde is. Weet je dat ze thuis zijn? Dan is de ronde klaar.',
  inOrder: 'Alles is in orde',
  home: 'Ze zijn thuis',
  homeStands: (names: string, moment: string) =>
    names === '' ? `Gezegd: ze zijn thuis (${moment}).` : `Gezegd: ${names} zijn thuis (${moment}).`,
  notHome: 'Toch niet thuis',
  late: 'Iemand anders was je voor. Je hoeft niets te doen.',
  settingEvery: 'Hoe vaak laat een tweetal weten dat het goed gaat?',
  settingNever: 'Niet',
  settingMinutes: (minutes: number) => `Elke ${minutes} minuten`,
  settingDuty: 'Wie hoort het als laatste?',
  settingDutyHint:
    'Eerst de telefoon zelf, na 5 minuten het maatje, na 10 de coördinator, na 20 deze persoon.',
  settingNobody: 'Niemand extra',
};
export type SafetyWords = typeof nl;

const en: SafetyWords = {
  every: (minutes) => `Let us know every ${minutes} minutes that all is well.`,
  left: (minutes) => (minutes === 1 ? '1 minute left.' : `${minutes} minutes left.`),
  due: 'Is all well? Tap All well.',
  dueLater: 'If you do not, your mate hears of it first, and then your coordinator.',
  allWell: 'All well',
  not112:
    'The clock runs with us, also when your phone fails. Without a connection we do not hear you. This is not 112.',
  unsafe: 'We feel unsafe',
  unsafeTitle: 'Move away from the place',
  unsafeSteps: ['Stay together.', 'Walk to light and people.', 'Go home if you can.'],
  call112: 'Call 112',
  call112Hint: 'Danger, a threat, or it happens now.',
  police: 'Call 0900-8844',
  policeHint: 'Police, no emergency.',
  tell: 'Tell your coordinator',
  said: (moment, times) => (times === 1 ? `Said: ${moment}.` : `Said ${times} times, last ${moment}.`),
  told: 'Your coordinator is told as soon as you have a connection. This is not 112.',
  toldAgain: 'Does it feel unsafe again after that? Say it once more. Your coordinator is told anew then.',
  toldNobody: 'This does not arrive: nobody of the team reads it. Call 112, or somebody you know.',
  tellAgain: 'Tell it once more',
  goHome: 'Stop the round and go home',
  back: 'Back to the round',
  alarms: { missed_check_in: 'A round gives no sign', unsafe: 'A round feels unsafe' },
  again: 'They say this again, after somebody took up the first alarm.',
  since: (moment) => `Since ${moment}`,
  who: (names) => `Walkers: ${names}`,
  whoUnknown: 'We do not know who walks.',
  advice: 'Call the walkers. No answer and you do not trust it? Call 112.',
  callWalker: (name) => `Call ${name}`,
  noNumbers:
    'No number is known of who walks. Do you have one yourself? Then call. No answer and you do not trust it? Call 112.',
  numbersFailed: 'The numbers do not come through now. You do not trust it? Call 112.',
  numbersAgain: 'Ask for the numbers again',
  numberTitle: 'Your number for an alarm',
  numberText:
    'You need not. When your round gives no sign, your mate, your coordinator or who hears of it last can call you. Only they see your number, and only while the alarm is open. Each time is written down. Your number holds in each team you walk with. When you leave your last team it is gone.',
  numberTextTeam:
    'You need not. Your team can call you, also without an alarm. At an alarm it is written down who read your number.',
  numberForTeam: 'My team may also see and call this number at any time',
  numberForTeamHint:
    'It then stands with Our team and with Taking care of yourself. When you are no coordinator any more it is gone.',
  numberKeptTeam:
    'Kept to call you at an alarm, and for your team. Until you take it away, are no coordinator any more or leave the team.',
  numberLabel: 'Phone number (optional)',
  numberWrong: 'This is no number we can call. For example 06 12345678, or +32 and then your number.',
  numberSave: 'Keep my number',
  numberSaved: 'Your number is kept.',
  numberRemove: 'Take my number away',
  numberGone: 'Your number is gone.',
  numberKept:
    'Kept to call you when your round gives no sign, until you take it away or leave your last team.',
  yours: 'This is your round. Is all well? Tap All well at Round.',
  take: 'I take this up',
  taken: (name) => `${name} takes this up.`,
  mine: 'You take this up. Say so when all is in order. Do you know that they are home? Then the round is over.',
  inOrder: 'All is in order',
  home: 'They are home',
  homeStands: (names, moment) =>
    names === '' ? `Said: they are home (${moment}).` : `Said: ${names} are home (${moment}).`,
  notHome: 'Not home after all',
  late: 'Somebody else was first. You need not do anything.',
  settingEvery: 'How often does a pair say that all is well?',
  settingNever: 'Not',
  settingMinutes: (minutes) => `Every ${minutes} minutes`,
  settingDuty: 'Who hears of it last?',
  settingDutyHint:
    'First the phone itself, after 5 minutes the mate, after 10 the coordinator, after 20 this person.',
  settingNobody: 'Nobody else',
};

export const safetyWords = (language: 'nl' | 'en'): SafetyWords => (language === 'nl' ? nl : en);
export const useSafetyWords = (): SafetyWords => safetyWords(useLanguage().language);
