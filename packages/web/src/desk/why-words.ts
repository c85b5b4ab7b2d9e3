/** Words about why a signal lies here: the rule behind it, what the volunteer answered and was told. */

type Labels = Readonly<Record<string, string>>;

export type WhyWords = {
  readonly title: string;
  readonly noRule: string;
  readonly advice: string;
  readonly because: string;
  readonly becauseAsRead: string;
  readonly desk: string;
  readonly noDesk: string;
  readonly rule: (table: string, rule: string, version: string) => string;
  readonly toldOtherwise: (advice: string) => string;
  readonly toldRule: (rule: string, version: string) => string;
  readonly unknownAdvice: string;
  readonly answers: string;
  readonly danger: string;
  readonly riskToSelf: string;
  readonly riskToOthers: string;
  readonly sure: string;
  readonly called: string;
  readonly outcomes: Labels;
  readonly deskKinds: Labels;
  readonly dangers: Labels;
  readonly risks: Labels;
  readonly surenesses: Labels;
};

/** "standard-1" is a name for machines. */
const edition = (version: string, standard: string): string => version.replace('standard-', `${standard} `);

export const whyNl: WhyWords = {
  title: 'Waarom hier',
  noRule: 'Bij dit signaal is geen regel van het kompas bewaard.',
  advice: 'Advies van het kompas',
  because: 'Reden',
  becauseAsRead: 'Reden, zoals de vrijwilliger die las',
  desk: 'Loket',
  noDesk: 'Nog geen loket.',
  rule: (table, rule, version) => `Regel ${rule} van het kompas: ${table} (${edition(version, 'standaard')})`,
  toldOtherwise: (advice) => `De vrijwilliger las op de telefoon een ander advies: ${advice}.`,
  toldRule: (rule, version) => `Regel ${rule}, kompas ${edition(version, 'standaard')}`,
  unknownAdvice: 'een advies dat hier niet meer bekend is',
  answers: 'Wat de vrijwilliger antwoordde',
  danger: 'Is er nu gevaar?',
  riskToSelf: 'Gevaar voor de vrijwilliger',
  riskToOthers: 'Gevaar voor anderen',
  sure: 'Hoe zeker',
  called: 'Gebeld',
  outcomes: {
    call_112: 'Bel 112',
    call_police: 'Bel de politie, 0900-8844',
    desk: 'Naar een loket',
    talk: 'Bespreek het met je maatje of coördinator',
    look_again: 'Kijk een volgende keer weer',
    nothing: 'Niets doen',
  },
  deskKinds: {
    emergency: '112',
    police: 'politie',
    suicide_prevention: '113 Zelfmoordpreventie',
    veilig_thuis: 'Veilig Thuis',
    concerning_behaviour: 'meldpunt zorgwekkend gedrag',
    isolation: 'signaalpunt eenzaamheid',
    wijkwerker: 'wijkwerker',
    outreach: 'opvang buiten',
    vraagwijzer: 'vraagwijzer',
    youth_worker: 'jongerenwerk',
    m_anoniem: 'Meld Misdaad Anoniem',
    wijkagent: 'wijkagent',
    gas_power: 'storingsdienst gas en stroom',
    animal: '144 Red een dier',
    environment: 'milieudienst',
    public_space: 'meldpunt openbare ruimte',
    housing_nuisance: 'loket woonoverlast',
    building: 'bouw- en woningtoezicht',
    wijkregisseur: 'wijkregisseur',
    buurtbemiddeling: 'buurtbemiddeling',
    coordinator: 'coördinator',
    victim_support: 'Slachtofferhulp',
    listening_line: 'Luisterlijn',
  },
  dangers: { yes: 'Ja', no: 'Nee', unsure: 'Twijfel' },
  risks: { none: 'Nee', later: 'Misschien later', now: 'Ja, nu', unknown: 'Weet ik niet' },
  surenesses: {
    saw_myself: 'Zelf gezien of gehoord',
    not_sure: 'Niet zeker',
    told_by_other: 'Van een ander gehoord',
  },
};

export const whyEn: WhyWords = {
  title: 'Why here',
  noRule: 'No rule of the compass was kept with this signal.',
  advice: 'Advice of the compass',
  because: 'Reason',
  becauseAsRead: 'Reason, as the volunteer read it',
  desk: 'Desk',
  noDesk: 'No desk yet.',
  rule: (table, rule, version) => `Rule ${rule} of the compass: ${table} (${edition(version, 'standard')})`,
  toldOtherwise: (advice) => `The volunteer read another advice on the phone: ${advice}.`,
  toldRule: (rule, version) => `Rule ${rule}, compass ${edition(version, 'standard')}`,
  unknownAdvice: 'an advice that is not known here any more',
  answers: 'What the volunteer answered',
  danger: 'Is there danger now?',
  riskToSelf: 'Danger to the volunteer',
  riskToOthers: 'Danger to others',
  sure: 'How sure',
  called: 'Called',
  outcomes: {
    call_112: 'Call 112',
    call_police: 'Call the police, 0900-8844',
    desk: 'To a desk',
    talk: 'Talk it over with your mate or coordinator',
    look_again: 'Look again next time',
    nothing: 'Do nothing',
  },
  deskKinds: {
    emergency: '112',
    police: 'police',
    suicide_prevention: '113 suicide prevention',
    veilig_thuis: 'Veilig Thuis',
    concerning_behaviour: 'desk for worrying behaviour',
    isolation: 'desk for loneliness',
    wijkwerker: 'wijkwerker',
    outreach: 'outreach',
    vraagwijzer: 'vraagwijzer',
    youth_worker: 'youth work',
    m_anoniem: 'Meld Misdaad Anoniem',
    wijkagent: 'wijkagent',
    gas_power: 'gas and power fault line',
    animal: '144 animal rescue',
    environment: 'environment service',
    public_space: 'public-space desk',
    housing_nuisance: 'desk for nuisance at home',
    building: 'building inspection',
    wijkregisseur: 'wijkregisseur',
    buurtbemiddeling: 'neighbour mediation',
    coordinator: 'coordinator',
    victim_support: 'victim support',
    listening_line: 'listening line',
  },
  dangers: { yes: 'Yes', no: 'No', unsure: 'In doubt' },
  risks: { none: 'No', later: 'Perhaps later', now: 'Yes, now', unknown: 'I do not know' },
  surenesses: {
    saw_myself: 'Saw or heard it myself',
    not_sure: 'Not sure',
    told_by_other: 'Heard it from somebody else',
  },
};
