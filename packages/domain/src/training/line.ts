/** The learning line in its order: enough of each lesson to choose one, so that a phone fetches a lesson only when it is opened. */
import type { Text } from '../compass/index.ts';

export type LineEntry = {
  readonly id: string;
  readonly version: number;
  readonly title: Text;
  readonly about: Text;
  readonly minutes: number;
  readonly reviewBy: string;
  readonly scenarios: number;
  /** Ids of its questions, which come back later. */
  readonly questions: readonly string[];
};

/** A test holds it beside the lessons themselves. */
export const learningLine: readonly LineEntry[] = [
  {
    id: 'rol',
    version: 1,
    title: { nl: 'Jouw rol en waar die ophoudt', en: 'Your role and where it ends' },
    about: {
      nl: 'Wat je als vrijwilliger wel en niet doet, en waarom dat rust geeft.',
      en: 'What you do and do not do as a volunteer, and why that gives peace of mind.',
    },
    minutes: 6,
    reviewBy: '2027-09-01',
    scenarios: 2,
    questions: ['q_rol_papieren', 'q_rol_deur', 'q_rol_niets'],
  },
  {
    id: 'veilig',
    version: 1,
    title: { nl: 'Jij en je maatje veilig', en: 'You and your mate safe' },
    about: {
      nl: 'Eerst jullie zelf. Hoe je risico inschat voordat je dichterbij komt.',
      en: 'First yourselves. How to weigh risk before you come near.',
    },
    minutes: 6,
    reviewBy: '2027-09-01',
    scenarios: 2,
    questions: ['q_veilig_volgen', 'q_veilig_app', 'q_veilig_maatje'],
  },
  {
    id: 'waarnemen',
    version: 1,
    title: { nl: 'Kijken zonder oordeel', en: 'Looking without judging' },
    about: {
      nl: 'Feit, vermoeden en mening uit elkaar houden.',
      en: 'Keeping fact, assumption and opinion apart.',
    },
    minutes: 6,
    reviewBy: '2027-09-01',
    scenarios: 2,
    questions: ['q_feit', 'q_afkomst', 'q_onzeker'],
  },
  {
    id: 'niet_pluis',
    version: 1,
    title: {
      nl: 'Niet-pluis: herkennen en serieus nemen',
      en: 'Niet-pluis: recognise it and take it seriously',
    },
    about: {
      nl: 'Van een gevoel naar feiten waar iemand iets mee kan.',
      en: 'From a feeling to facts that somebody can use.',
    },
    minutes: 6,
    reviewBy: '2027-09-01',
    scenarios: 2,
    questions: ['q_np_bewijs', 'q_np_geenfeit', 'q_np_wie'],
  },
  {
    id: 'eenzaamheid',
    version: 1,
    title: { nl: 'Eenzaamheid en verwaarlozing', en: 'Loneliness and neglect' },
    about: {
      nl: 'Tekens die je vanaf de straat ziet, en wat ze niet zeggen.',
      en: 'Signs you see from the street, and what they do not say.',
    },
    minutes: 6,
    reviewBy: '2027-03-01',
    scenarios: 2,
    questions: ['q_een_zomer', 'q_een_112', 'q_een_woorden'],
  },
  {
    id: 'gedrag',
    version: 1,
    title: { nl: 'Onbegrepen en zorgwekkend gedrag', en: 'Behaviour that is hard to understand' },
    about: {
      nl: 'Rustig blijven, ruimte geven, en weten wie je belt.',
      en: 'Staying calm, giving room, and knowing who to call.',
    },
    minutes: 6,
    reviewBy: '2027-03-01',
    scenarios: 2,
    questions: ['q_ged_woord', 'q_ged_discussie', 'q_ged_een_keer'],
  },
  {
    id: 'geweld_thuis',
    version: 1,
    title: { nl: 'Geweld thuis', en: 'Violence at home' },
    about: {
      nl: 'Wanneer 112, wanneer Veilig Thuis, en wat je nooit doet.',
      en: 'When 112, when Veilig Thuis, and what you never do.',
    },
    minutes: 6,
    reviewBy: '2027-03-01',
    scenarios: 2,
    questions: ['q_gew_nu', 'q_gew_kind', 'q_gew_geheim'],
  },
  {
    id: 'inbraak',
    version: 1,
    title: { nl: 'Inbraak: kansen en gedrag', en: 'Burglary: chances and behaviour' },
    about: {
      nl: 'Kansen weghalen, en verdacht gedrag zien zonder vooroordeel.',
      en: 'Taking chances away, and seeing suspicious behaviour without prejudice.',
    },
    minutes: 7,
    reviewBy: '2027-09-01',
    scenarios: 3,
    questions: ['q_inb_kans', 'q_inb_nu', 'q_inb_gezicht'],
  },
  {
    id: 'wie_doet_wat',
    version: 1,
    title: { nl: 'Wie doet wat', en: 'Who does what' },
    about: {
      nl: 'Loketten, wijkagent, wijkregisseur en wijkwerker, en wat je met hen afspreekt.',
      en: 'Desks, wijkagent, wijkregisseur and wijkwerker, and what you agree with them.',
    },
    minutes: 6,
    reviewBy: '2027-03-01',
    scenarios: 2,
    questions: ['q_wie_lamp', 'q_wie_vuil', 'q_wie_antwoord'],
  },
  {
    id: 'vertrouwen',
    version: 1,
    title: { nl: 'Een goed gesprek', en: 'A good talk' },
    about: {
      nl: 'Luisteren, vragen of je iets mag doorgeven, en een nee respecteren.',
      en: 'Listening, asking whether you may pass something on, and respecting a no.',
    },
    minutes: 6,
    reviewBy: '2027-09-01',
    scenarios: 2,
    questions: ['q_ver_open', 'q_ver_nee', 'q_ver_belofte'],
  },
  {
    id: 'privacy',
    version: 1,
    title: { nl: 'Privacy en je telefoon', en: 'Privacy and your phone' },
    about: {
      nl: 'Wat je wel en niet deelt, en waarom dat ook jou beschermt.',
      en: 'What you share and what not, and why that protects you too.',
    },
    minutes: 6,
    reviewBy: '2027-03-01',
    scenarios: 2,
    questions: ['q_pri_groep', 'q_pri_lijst', 'q_pri_thuis'],
  },
  {
    id: 'nazorg',
    version: 1,
    title: { nl: 'Na iets ergs: zorg voor jezelf', en: 'After something bad: look after yourself' },
    about: {
      nl: 'Wat gewoon is, wat helpt, en wanneer je hulp zoekt.',
      en: 'What is normal, what helps, and when to look for help.',
    },
    minutes: 6,
    reviewBy: '2027-09-01',
    scenarios: 2,
    questions: ['q_naz_sterk', 'q_naz_coor', 'q_naz_maatje'],
  },
];
