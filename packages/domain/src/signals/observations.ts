/** The first catalogue of coded observations: what a person can see, hear or smell from the public road. */
import type { SignalKind, Urgency } from './kinds.ts';

export const observationPlaces = ['home', 'person', 'street', 'vehicle', 'public_space'] as const;
export type ObservationPlace = (typeof observationPlaces)[number];

export type Observation = {
  /** Stable for ever: stored with signals, never reused. */
  readonly code: string;
  readonly place: ObservationPlace;
  readonly kind: SignalKind;
  readonly urgency: Urgency;
  /** Dutch, B1. */
  readonly nl: string;
  readonly en: string;
  /** True when the house number helps the desk to find it; otherwise the street is enough (privacy.md section 4, rule 2). */
  readonly atHome: boolean;
};

/** Raised when an observation is added or reworded; a signal names the version it was picked from. */
export const catalogueVersion = 1;

const niet = (code: string, place: ObservationPlace, nl: string, en: string): Observation => ({
  code,
  place,
  kind: 'niet_pluis',
  urgency: 'social',
  nl,
  en,
  atHome: place === 'home',
});

const urgent = (code: string, place: ObservationPlace, nl: string, en: string): Observation => ({
  code,
  place,
  kind: place === 'vehicle' || place === 'street' ? 'suspicious' : 'niet_pluis',
  urgency: 'now_112',
  nl,
  en,
  atHome: place === 'home',
});

const suspicious = (code: string, place: ObservationPlace, nl: string, en: string): Observation => ({
  code,
  place,
  kind: 'suspicious',
  urgency: 'police_non_urgent',
  nl,
  en,
  atHome: place === 'home',
});

const nuisance = (code: string, place: ObservationPlace, nl: string, en: string): Observation => ({
  code,
  place,
  kind: 'nuisance',
  urgency: 'police_non_urgent',
  nl,
  en,
  atHome: false,
});

const outside = (code: string, nl: string, en: string): Observation => ({
  code,
  place: 'public_space',
  kind: 'public_space',
  urgency: 'municipality',
  nl,
  en,
  atHome: false,
});

export const observations: readonly Observation[] = [
  niet('home.neglected', 'home', 'Huis of tuin verwaarloosd', 'House or garden neglected'),
  niet('home.curtains_closed', 'home', 'Gordijnen dagen dicht', 'Curtains closed for days'),
  niet('home.letterbox_full', 'home', 'Brievenbus puilt uit', 'Letter box overflowing'),
  niet('home.light_day_night', 'home', 'Licht brandt dag en nacht', 'Light on day and night'),
  niet('home.smell', 'home', 'Vieze geur uit huis', 'Bad smell from a house'),
  niet(
    'home.rubbish_behind_glass',
    'home',
    'Spullen opgestapeld achter raam',
    'Things piled up behind the window',
  ),
  niet('home.shouting_often', 'home', 'Vaak geschreeuw of gehuil', 'Often shouting or crying'),
  urgent(
    'home.violence_now',
    'home',
    'Nu ruzie, klappen of hulpgeroep',
    'Fight, blows or a cry for help now',
  ),
  urgent('home.fire_or_gas', 'home', 'Brand, rook of gaslucht', 'Fire, smoke or smell of gas'),
  urgent('home.break_in_now', 'home', 'Nu inbraak', 'Break-in happening now'),
  suspicious(
    'home.door_open',
    'home',
    'Deur of raam staat open, niemand te zien',
    'Door or window open, nobody around',
  ),
  suspicious('home.many_short_visits', 'home', 'Veel korte bezoekjes', 'Many short visits'),
  niet('person.confused', 'person', 'Iemand lijkt in de war', 'Someone seems confused'),
  niet('person.lost', 'person', 'Iemand lijkt de weg kwijt', 'Someone seems lost'),
  niet(
    'person.not_dressed_for_weather',
    'person',
    'Kleding past niet bij het weer',
    'Clothes do not fit the weather',
  ),
  niet('person.sleeps_outside', 'person', 'Iemand slaapt buiten', 'Someone sleeps outside'),
  niet('person.not_seen', 'person', 'Iemand lang niet gezien', 'Someone not seen for long'),
  niet('person.child_alone', 'person', 'Kind laat alleen op straat', 'Child alone outside late'),
  urgent('person.hurt', 'person', 'Iemand gewond of wordt niet wakker', 'Someone hurt or not waking up'),
  suspicious(
    'street.looking_into_homes',
    'street',
    'Iemand kijkt bij meer huizen naar binnen',
    'Someone looks into several homes',
  ),
  urgent('street.fight_now', 'street', 'Nu een gevecht of bedreiging', 'Fight or threat happening now'),
  nuisance('street.noise', 'street', 'Lawaai of overlast', 'Noise or nuisance'),
  nuisance('street.fireworks', 'street', 'Vuurwerk', 'Fireworks'),
  suspicious(
    'street.trade_by_hand',
    'street',
    'Iets wisselt stiekem van hand',
    'Something changes hands in secret',
  ),
  suspicious(
    'vehicle.drives_slowly_again',
    'vehicle',
    'Rijdt steeds langzaam langs',
    'Drives past slowly again and again',
  ),
  suspicious(
    'vehicle.damaged',
    'vehicle',
    'Auto of fiets vernield of opengebroken',
    'Car or bicycle damaged or broken open',
  ),
  outside('public.light_broken', 'Lantaarn kapot', 'Street light broken'),
  outside('public.rubbish', 'Afval naast de container', 'Rubbish beside the container'),
  outside('public.paving', 'Losse tegel of gat', 'Loose tile or hole'),
  outside('public.back_path', 'Achterpad donker of poort open', 'Back path dark or gate open'),
  outside('public.overgrown', 'Struiken belemmeren het zicht', 'Bushes block the view'),
  outside('public.damage', 'Iets vernield', 'Something vandalised'),
];

const observationsByCode = new Map(observations.map((observation) => [observation.code, observation]));

export const findObservation = (code: string): Observation | undefined => observationsByCode.get(code);

/** A code is shaped "place.what"; a shape that fits but is unknown may come from a newer catalogue and is kept. */
export const isObservationCode = (text: string): boolean => /^[a-z_]{2,20}\.[a-z_]{2,40}$/.test(text);
