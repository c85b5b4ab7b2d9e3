/** The desks every municipality begins with: national numbers, the region's, and its own people; each line may be replaced by the municipality's own. */
import type { CompassDesk, DeskKind, OpeningHours } from '../desk-kinds.ts';
import type { Text } from '../observation.ts';

const always: OpeningHours = { always: true };
const nineToFive = [[540, 1_020]] as const;
/** Monday to Friday, nine to five; the common hours of a Dutch office, to be set by each municipality. */
const office: OpeningHours = {
  always: false,
  week: [nineToFive, nineToFive, nineToFive, nineToFive, nineToFive, [], []],
  closedOnHolidays: true,
};

/** The day the numbers were gathered from the organisations' public pages. */
const gathered = '2026-11-24';
const none: Text = { nl: '', en: '' };

type Line = {
  readonly code: string; readonly kinds: readonly DeskKind[]; readonly name: Text; readonly when: Text; readonly whenNot: Text;
  readonly phone?: string; readonly hours?: OpeningHours; readonly days?: number; readonly checkedOn?: string | null; readonly fallback?: DeskKind;
};

const national = ({ hours = always, checkedOn = gathered, ...line }: Line): CompassDesk =>
  ({ areas: null, channel: 'call', formUrl: null, answerWorkingDays: null, owner: 'landelijk', fallback: null, ...line, phone: line.phone ?? null, hours, checkedOn });
const own = ({ hours = office, days = 1, ...line }: Line): CompassDesk =>
  ({ areas: null, channel: 'system', formUrl: null, answerWorkingDays: days, owner: 'gemeente', checkedOn: null, fallback: 'coordinator', ...line, phone: line.phone ?? null, hours });

export const standardDesks: readonly CompassDesk[] = [
  national({ code: '112', kinds: ['emergency'], phone: '112', name: { nl: '112', en: '112' }, when: { nl: 'Gevaar, brand, gewond, of het gebeurt nu.', en: 'Danger, fire, injury, or it happens now.' }, whenNot: { nl: 'Wat kan wachten.', en: 'What can wait.' } }),
  national({ code: 'politie', kinds: ['police'], phone: '0900-8844', name: { nl: 'Politie, geen spoed', en: 'Police, no emergency' }, when: { nl: 'Al gebeurd, of overlast zonder gevaar.', en: 'Happened already, or nuisance without danger.' }, whenNot: { nl: 'Nu gevaar: 112. Zorgen om iemand of iets kapot.', en: 'Danger now: 112. Worry about somebody, or a defect.' }, fallback: 'emergency' }),
  own({ code: 'wijkagent', kinds: ['wijkagent'], name: { nl: 'Wijkagent', en: 'Wijkagent (police)' }, when: { nl: 'Wat terugkomt, of een vraag over veiligheid.', en: 'What keeps coming back, or a question about safety.' }, whenNot: { nl: 'Wat nu gebeurt: vaak is de wijkagent niet in dienst.', en: 'What happens now: the wijkagent is often off duty.' }, fallback: 'police' }),
  own({ code: 'wijkregisseur', kinds: ['wijkregisseur', 'housing_nuisance', 'buurtbemiddeling'], days: 3, name: { nl: 'Wijkregisseur', en: 'Wijkregisseur (public space)' }, when: { nl: 'Plekken in de buurt, en burenoverlast die terugkomt.', en: 'Places in the neighbourhood, and recurring trouble between neighbours.' }, whenNot: { nl: 'Gevaar: 112.', en: 'Danger: 112.' } }),
  own({ code: 'wijkwerker', kinds: ['wijkwerker', 'isolation', 'outreach', 'youth_worker', 'vraagwijzer'], name: { nl: 'Wijkwerker', en: 'Wijkwerker (welfare)' }, when: { nl: 'Zorgen om iemand: eenzaam, een huis dat achteruitgaat, geld.', en: 'Worry about somebody: lonely, a declining home, money.' }, whenNot: { nl: 'Gevaar: 112.', en: 'Danger: 112.' } }),
  own({ code: 'openbare-ruimte', kinds: ['public_space', 'building'], days: 3, name: { nl: 'Gemeente, openbare ruimte', en: 'Municipality, public space' }, when: { nl: 'Iets kapot, vies of gevaarlijk op straat.', en: 'Something broken, dirty or dangerous in the street.' }, whenNot: { nl: 'Nu gevaar voor mensen: 112.', en: 'Danger to people now: 112.' } }),
  own({ code: 'coordinator', kinds: ['coordinator'], hours: always, name: { nl: 'Je coördinator', en: 'Your coordinator' }, when: { nl: 'Twijfel, iets in het team, of even praten.', en: 'Doubt, something in the team, or a talk.' }, whenNot: { nl: 'Wat vandaag naar buiten moet.', en: 'What has to go out today.' }, fallback: 'police' }),
  national({ code: 'zorgwekkend-gedrag', kinds: ['concerning_behaviour'], phone: '0800-1205', hours: office, checkedOn: null, name: { nl: 'Meldpunt Zorgwekkend Gedrag', en: 'Concerning behaviour line' }, when: { nl: 'Zorgen om hoe iemand doet, zonder gevaar.', en: 'Worry about how somebody behaves, without danger.' }, whenNot: { nl: 'Nu gevaar: 112.', en: 'Danger now: 112.' }, fallback: 'police' }),
  national({ code: 'veilig-thuis', kinds: ['veilig_thuis'], phone: '0800-2000', name: { nl: 'Veilig Thuis', en: 'Veilig Thuis' }, when: { nl: 'Zorgen om geweld thuis of om een kind. Advies kan zonder namen.', en: 'Worry about violence at home or a child. Advice without names is fine.' }, whenNot: { nl: 'Nu gevaar: 112.', en: 'Danger now: 112.' }, fallback: 'emergency' }),
  national({ code: '113', kinds: ['suicide_prevention'], phone: '0800-0113', name: { nl: '113 Zelfmoordpreventie', en: '113 Suicide prevention' }, when: { nl: 'Iemand denkt aan de dood. Ook als jij je zorgen maakt.', en: 'Somebody thinks of death. Also when you worry.' }, whenNot: { nl: 'Nu gevaar: 112.', en: 'Danger now: 112.' }, fallback: 'emergency' }),
  national({ code: 'meld-misdaad-anoniem', kinds: ['m_anoniem'], phone: '0800-7000', name: { nl: 'Meld Misdaad Anoniem', en: 'Meld Misdaad Anoniem' }, when: { nl: 'Je weet van een misdaad en wilt niet dat iemand weet dat jij belt.', en: 'You know of a crime and want nobody to know that you call.' }, whenNot: { nl: 'Nu gevaar: 112. Gewone overlast.', en: 'Danger now: 112. Ordinary nuisance.' }, fallback: 'police' }),
  national({ code: 'red-een-dier', kinds: ['animal'], phone: '144', name: { nl: '144 Red een dier', en: '144 Animal rescue' }, when: { nl: 'Een dier in nood of mishandeld.', en: 'An animal in need or mistreated.' }, whenNot: { nl: 'Blaffen: 0900-8844. Dood dier: gemeente.', en: 'Barking: 0900-8844. Dead animal: municipality.' }, fallback: 'police' }),
  national({ code: 'gas-en-stroom', kinds: ['gas_power'], phone: '0800-9009', name: { nl: 'Storing gas en stroom', en: 'Gas and power fault line' }, when: { nl: 'Gaslucht of geen stroom.', en: 'Smell of gas or no power.' }, whenNot: { nl: 'Gevaar: eerst 112.', en: 'Danger: 112 first.' }, fallback: 'emergency' }),
  national({ code: 'dcmr', kinds: ['environment'], phone: '0888-333555', name: { nl: 'DCMR Milieudienst Rijnmond', en: 'DCMR environment service' }, when: { nl: 'Stank, rook of lawaai van bedrijven.', en: 'Smell, smoke or noise of industry.' }, whenNot: { nl: 'Gaslucht in huis: 0800-9009.', en: 'Smell of gas in a home: 0800-9009.' }, fallback: 'public_space' }),
  national({ code: 'slachtofferhulp', kinds: ['victim_support'], phone: '0900-0101', hours: office, checkedOn: null, name: { nl: 'Slachtofferhulp', en: 'Victim support' }, when: { nl: 'Na iets naars. Ook voor jou als vrijwilliger.', en: 'After something bad. Also for you as a volunteer.' }, whenNot: none, fallback: 'listening_line' }),
  national({ code: 'luisterlijn', kinds: ['listening_line'], phone: '088-0767000', checkedOn: null, name: { nl: 'De Luisterlijn', en: 'Listening line' }, when: { nl: 'Je wilt je verhaal kwijt, dag en nacht, zonder naam.', en: 'You want to talk, day and night, without a name.' }, whenNot: none }),
];
