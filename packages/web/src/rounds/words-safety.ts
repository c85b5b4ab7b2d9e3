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
  told: 'Je coördinator krijgt bericht zodra je verbinding hebt. Dit is niet 112.',
  goHome: 'Stop de ronde en ga naar huis',
  back: 'Terug naar de ronde',
  alarms: {
    missed_check_in: 'Een ronde geeft geen teken',
    unsafe: 'Een ronde voelt zich onveilig',
  } as Readonly<Record<string, string>>,
  since: (moment: string) => `Sinds ${moment}`,
  who: (names: string) => `Lopers: ${names}`,
  whoUnknown: 'We weten niet wie er loopt.',
  advice: 'Bel de lopers. Geen antwoord en vertrouw je het niet? Bel 112.',
  yours: 'Dit is jullie ronde. Gaat het goed? Tik bij Ronde op Alles goed.',
  take: 'Ik pak dit op',
  taken: (name: string) => `${name} pakt dit op.`,
  mine: 'Jij pakt dit op. Zeg het als alles in orde is.',
  inOrder: 'Alles is in orde',
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
  told: 'Your coordinator is told as soon as you have a connection. This is not 112.',
  goHome: 'Stop the round and go home',
  back: 'Back to the round',
  alarms: { missed_check_in: 'A round gives no sign', unsafe: 'A round feels unsafe' },
  since: (moment) => `Since ${moment}`,
  who: (names) => `Walkers: ${names}`,
  whoUnknown: 'We do not know who walks.',
  advice: 'Call the walkers. No answer and you do not trust it? Call 112.',
  yours: 'This is your round. Is all well? Tap All well at Round.',
  take: 'I take this up',
  taken: (name) => `${name} takes this up.`,
  mine: 'You take this up. Say so when all is in order.',
  inOrder: 'All is in order',
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
