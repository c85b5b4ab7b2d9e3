/** How codes of a book are read aloud, Dutch and English: columns, values, concerns, receivers and advices. For who maintains it, not for a phone. */
import type { AdviceKind, Outcome } from './advice.ts';
import type { ConcernCode } from './concerns.ts';
import type { DecisionTable } from './decision-table.ts';
import type { DeskKind } from './desk-kinds.ts';
import type { Text } from './observation.ts';

const text = (nl: string, en: string): Text => ({ nl, en });
type Names = Readonly<Record<string, Text>>;

const concernNames: Readonly<Record<ConcernCode, Text>> = {
  acute: text('direct gevaar', 'danger at once'),
  helpless: text('bewoner niet gezien', 'resident not seen'),
  absence: text('teken van afwezigheid', 'sign of absence'),
  neglect: text('verwaarloosd huis', 'neglected home'),
  withdrawn: text('teruggetrokken leven', 'withdrawn life'),
  asks_help: text('vraagt om hulp', 'asks for help'),
  money: text('geldzorgen', 'money trouble'),
  young: text('zorg om een jongere', 'worry about a young person'),
  upset: text('iemand is overstuur', 'somebody is upset'),
  victim: text('iets ergs meegemaakt', 'went through something bad'),
  listener: text('wil zijn verhaal kwijt', 'wants to be heard'),
  lost: text('de weg kwijt', 'lost the way'),
  behaviour: text('opvallend gedrag', 'striking behaviour'),
  despair: text('wil niet meer leven', 'does not want to live'),
  outdoors: text('leeft buiten', 'lives outside'),
  home_violence: text('geweld thuis', 'violence at home'),
  child: text('zorg om een kind', 'worry about a child'),
  child_outside: text('kind alleen buiten', 'child alone outside'),
  exploitation: text('uitbuiting', 'exploitation'),
  hidden_crime: text('verborgen misdaad', 'hidden crime'),
  pattern: text('opvallend patroon', 'striking pattern'),
  knowledge: text('weet van een misdaad', 'knows of a crime'),
  worry: text('bewoners voelen zich onveilig', 'residents feel unsafe'),
  scouting: text('iemand verkent huizen', 'somebody scouts homes'),
  slow_car: text('auto rijdt langzaam', 'slow car'),
  trade: text('handel op straat', 'trade in the street'),
  crime_past: text('misdaad die voorbij is', 'crime that is over'),
  alarm: text('alarm', 'alarm'),
  odd_sign: text('vreemd teken', 'odd sign'),
  open_home: text('huis staat open', 'home stands open'),
  opportunity: text('kans voor een inbreker', 'chance for a burglar'),
  nuisance: text('overlast', 'nuisance'),
  youth: text('groep jongeren', 'group of youths'),
  neighbours: text('burenoverlast', 'trouble between neighbours'),
  quarrel: text('burenruzie', 'quarrel between neighbours'),
  traffic: text('gevaarlijk verkeer', 'dangerous traffic'),
  parking: text('parkeren', 'parking'),
  barking: text('blaffende hond', 'barking dog'),
  defect: text('iets kapot of vies', 'something broken or dirty'),
  danger_outside: text('gevaar op straat', 'danger in the street'),
  gas_and_power: text('gas en stroom', 'gas and power'),
  industry: text('stank of lawaai van bedrijven', 'smell or noise of industry'),
  building: text('gebouw', 'building'),
  animal_in_need: text('dier in nood', 'animal in need'),
  own_team: text('ons eigen team', 'our own team'),
  shaken: text('geschrokken', 'shaken'),
  harmless: text('niets bijzonders', 'nothing special'),
  unknown: text('nog onbekend feit', 'a fact not known yet'),
};

const yesNo: Names = { no: text('nee', 'no'), unknown: text('onbekend', 'unknown'), yes: text('ja', 'yes') };
const risks: Names = { none: text('geen', 'none'), later: text('later', 'later'), now: text('nu', 'now') };

type InputWords = { readonly name: Text; readonly values: Names };

const concernValues: Names = { ...concernNames, none_chosen: text('geen feit gekozen', 'no fact chosen') };

const inputWords: Readonly<Record<string, InputWords>> = {
  concern: { name: text('Waar het over gaat', 'What it is about'), values: concernValues },
  danger: {
    name: text('Gevaar nu, zegt de vrijwilliger', 'Danger now, says the volunteer'),
    values: { ...yesNo, unsure: text('weet niet', 'not sure') },
  },
  acute: { name: text('Feit met direct gevaar', 'Fact with danger at once'), values: yesNo },
  heavy: { name: text('Feit over mensen of misdaad', 'Fact about people or crime'), values: yesNo },
  riskToOthers: { name: text('Risico voor anderen', 'Risk to others'), values: risks },
  riskToSelf: { name: text('Risico voor jezelf', 'Risk to oneself'), values: risks },
  risk: { name: text('Risico', 'Risk'), values: risks },
  now: { name: text('Nu aan de gang', 'Going on now'), values: yesNo },
  since: {
    name: text('Sinds', 'Since'),
    values: {
      today: text('vandaag', 'today'),
      unknown: text('onbekend', 'unknown'),
      days: text('dagen', 'days'),
      weeks: text('weken', 'weeks'),
    },
  },
  again: { name: text('Eerder gezien', 'Seen before'), values: yesNo },
  away: {
    name: text('Bewoner weg', 'Resident away'),
    values: { ...yesNo, never: text('nooit weg', 'never away') },
  },
  signs: {
    name: text('Aantal tekenen', 'Number of signs'),
    values: { one: text('één', 'one'), several: text('meer dan één', 'more than one') },
  },
  partOfDay: {
    name: text('Deel van de dag', 'Part of the day'),
    values: {
      day: text('overdag', 'by day'),
      evening: text('avond', 'evening'),
      night: text('nacht', 'night'),
    },
  },
  feeling: {
    name: text('Gevoel', 'Feeling'),
    values: { other: text('anders', 'other'), niet_pluis: text('niet pluis', 'niet pluis') },
  },
};

const asIs = (code: string): Text => ({ nl: code, en: code });

/** A code without a name is said as it is written. */
export const inputName = (name: string): Text => inputWords[name]?.name ?? asIs(name);
export const valueName = (input: string, value: string): Text =>
  inputWords[input]?.values[value] ?? asIs(value);
export const concernName = (code: string): Text => (concernNames as Names)[code] ?? asIs(code);

export const deskKindNames: Readonly<Record<DeskKind, Text>> = {
  emergency: text('112', '112'),
  police: text('politie, geen spoed', 'police, no emergency'),
  suicide_prevention: text('113 Zelfmoordpreventie', '113 Suicide prevention'),
  veilig_thuis: text('Veilig Thuis', 'Veilig Thuis'),
  concerning_behaviour: text('zorgwekkend gedrag', 'concerning behaviour'),
  isolation: text('eenzaamheid', 'isolation'),
  wijkwerker: text('wijkwerker', 'wijkwerker (welfare)'),
  outreach: text('hulp voor wie buiten leeft', 'help for who lives outside'),
  vraagwijzer: text('hulp bij dagelijks leven en geld', 'help with daily life and money'),
  youth_worker: text('jongerenwerker', 'youth worker'),
  m_anoniem: text('Meld Misdaad Anoniem', 'Meld Misdaad Anoniem'),
  wijkagent: text('wijkagent', 'wijkagent (police)'),
  gas_power: text('storing gas en stroom', 'gas and power fault line'),
  animal: text('dieren', 'animals'),
  environment: text('milieu', 'environment'),
  public_space: text('openbare ruimte', 'public space'),
  housing_nuisance: text('woonoverlast', 'housing nuisance'),
  building: text('bouw en wonen', 'building and housing'),
  wijkregisseur: text('wijkregisseur', 'wijkregisseur (public space)'),
  buurtbemiddeling: text('buurtbemiddeling', 'neighbour mediation'),
  coordinator: text('coördinator', 'coordinator'),
  victim_support: text('slachtofferhulp', 'victim support'),
  listening_line: text('luisterlijn', 'listening line'),
};

const outcomeNames: Readonly<Record<Outcome, Text>> = {
  call_112: text('Bel 112', 'Call 112'),
  call_police: text('Bel 0900-8844', 'Call 0900-8844'),
  desk: text('Geef door', 'Pass on'),
  talk: text('Bespreek het', 'Talk it over'),
  look_again: text('Kijk later nog eens', 'Look again later'),
  nothing: text('Niets doen', 'Do nothing'),
};

/** Advices that end in the same place but say something else to do. */
const adviceNames: Names = {
  go_on: text('Verder naar de feiten', 'On to the facts'),
  call_112_stay: text('Bel 112 en blijf erbij', 'Call 112 and stay near'),
  call_112_inside: text('Bel 112, iemand binnen', 'Call 112, somebody inside'),
  call_police_inside: text('Bel 0900-8844, iemand binnen', 'Call 0900-8844, somebody inside'),
  desk_care: text('Geef door: wijkwerker', 'Pass on: wijkwerker'),
  desk_money: text('Geef door: geldzorgen', 'Pass on: money trouble'),
  desk_asks_help: text('Geef door: vraag om hulp', 'Pass on: asks for help'),
  desk_hidden_crime: text(
    'Geef door: wijkagent, anoniem kan ook',
    'Pass on: wijkagent, anonymous is possible',
  ),
  desk_public_space_now: text('Bel de gemeente nu', 'Phone the municipality now'),
  talk_doubt: text('Bespreek je twijfel', 'Talk about your doubt'),
  talk_shaken: text('Praat erover na schrik', 'Talk about the fright'),
  talk_feeling: text('Bespreek je gevoel', 'Talk about your feeling'),
  look_again_calm: text('Kijk later nog eens, met een rustig woord', 'Look again later, with a calm word'),
  look_again_street: text('Kijk later nog eens, op straat', 'Look again later, in the street'),
  nothing_harmless: text('Niets doen: dit mag gewoon', 'Do nothing: this is fine'),
  nothing_away: text('Niets doen: bewoner is weg', 'Do nothing: resident is away'),
  nothing_tell: text('Vertel het de bewoner', 'Tell the resident'),
  nothing_neighbours: text('Niets doen: buren praten zelf', 'Do nothing: neighbours talk themselves'),
};

/** @param advice of that code, for codes that have no name of their own */
export const adviceName = (code: string, advice: AdviceKind | undefined): Text => {
  const own = adviceNames[code];
  if (own !== undefined) return own;
  if (advice === undefined) return asIs(code);
  const outcome = outcomeNames[advice.outcome];
  if (advice.outcome !== 'desk' || advice.desk === null) return outcome;
  const kind = deskKindNames[advice.desk];
  return text(`${outcome.nl}: ${kind.nl}`, `${outcome.en}: ${kind.en}`);
};

const joinOr = (names: readonly Text[]): Text => {
  const join = (language: keyof Text, or: string): string => {
    const all = names.map((name) => name[language]);
    const last = all.at(-1) ?? '';
    return all.length < 2 ? last : `${all.slice(0, -1).join(', ')} ${or} ${last}`;
  };
  return text(join('nl', 'of'), join('en', 'or'));
};

/** A cell in words: "dagen of weken"; "-" is anything. */
export const cellInWords = (input: string, cell: string): Text =>
  cell === '-' ? text('alles', 'anything') : joinOr(cell.split('|').map((value) => valueName(input, value)));

/** A row of cells in words, without the columns that do not matter: "nu aan de gang: ja, risico: later". */
export const cellsInWords = (table: DecisionTable, cells: readonly string[]): Text => {
  const parts = table.inputs.flatMap((input, at) => {
    const cell = cells[at] ?? '-';
    if (cell === '-') return [];
    const [name, value] = [inputName(input.name), cellInWords(input.name, cell)];
    // What it is about needs no question before it.
    if (input.name === 'concern') return [value];
    return [text(`${name.nl.toLowerCase()}: ${value.nl}`, `${name.en.toLowerCase()}: ${value.en}`)];
  });
  return parts.length === 0
    ? text('altijd', 'always')
    : text(parts.map((part) => part.nl).join('; '), parts.map((part) => part.en).join('; '));
};
