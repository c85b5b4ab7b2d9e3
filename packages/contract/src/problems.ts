/** The catalogue of everything that can be refused over HTTP: code, status, and the sentence in Dutch and English. */
import { z } from 'zod';

type Entry = { readonly status: number; readonly nl: string; readonly en: string };

/** Every sentence says what to do next and blames nobody. */
export const problemCatalogue = {
  invalid_input: {
    status: 400,
    nl: 'Er klopt iets niet in wat je stuurde. Kijk bij de velden wat je kunt aanpassen. Er is niets bewaard.',
    en: 'Something in what you sent is not right. See the fields for what to change. Nothing was stored.',
  },
  not_signed_in: {
    status: 401,
    nl: 'Je bent niet (meer) aangemeld. Meld je aan en probeer het opnieuw. Wat je had staan, blijft staan.',
    en: 'You are not signed in (any more). Sign in and try again. What you had stays where it is.',
  },
  wrong_code: {
    status: 401,
    nl: 'Deze code klopt niet of is verlopen. Kijk of je de nieuwste mail hebt, of vraag een nieuwe code.',
    en: 'This code is not right or has expired. Check that you have the newest mail, or ask for a new code.',
  },
  second_factor_needed: {
    status: 403,
    nl: 'Voor dit werk heb je een tweede stap nodig: een passkey of een code uit je app.',
    en: 'This work needs a second step: a passkey or a code from your app.',
  },
  not_allowed: {
    status: 403,
    nl: 'Dit hoort niet bij jouw rol. Kies een andere rol of vraag je beheerder.',
    en: 'This is not part of your role. Choose another role or ask your administrator.',
  },
  foreign_origin: {
    status: 403,
    nl: 'Dit verzoek kwam van een andere website. Open Buurtpreventie PLUS zelf en probeer het opnieuw.',
    en: 'This request came from another website. Open Buurtpreventie PLUS itself and try again.',
  },
  not_found: {
    status: 404,
    nl: 'Dit is er niet, of niet voor jou. Ga terug en kies opnieuw.',
    en: 'This is not there, or not for you. Go back and choose again.',
  },
  wrong_status: {
    status: 409,
    nl: 'Dit kan nu niet meer. Iemand was je voor. Kijk naar de nieuwe stand en kies opnieuw.',
    en: 'This is not possible any more. Somebody was ahead of you. See how it stands now and choose again.',
  },
  desk_cannot: {
    status: 409,
    nl: 'Dit loket kan dit signaal niet behandelen. Kies een ander loket.',
    en: 'This desk cannot handle this signal. Choose another desk.',
  },
  answer_owed: {
    status: 409,
    nl: 'De vrijwilliger heeft nog niets gehoord. Geef eerst antwoord, of schrijf op waarom dat niet kan.',
    en: 'The volunteer has heard nothing yet. Answer first, or write down why that cannot be.',
  },
  other_content: {
    status: 409,
    nl: 'Dit nummer is al gebruikt voor iets anders. Het staat nog op je telefoon; verstuur het opnieuw als nieuw.',
    en: 'This number was used for something else. It is still on your phone; send it again as new.',
  },
  draft_there: {
    status: 409,
    nl: 'Er is al een concept. Ga daarin verder, of gooi het eerst weg.',
    en: 'There is a draft already. Go on with that one, or throw it away first.',
  },
  draft_changed: {
    status: 409,
    nl: 'Een collega heeft het concept intussen gewijzigd, gepubliceerd of weggegooid. Wat jij deed, staat nog op je scherm.',
    en: 'A colleague has changed, published or thrown away the draft meanwhile. What you did is still on your screen.',
  },
  edition_not_ready: {
    status: 422,
    nl: 'Dit concept kan nog niet verder. Kijk bij Controle wat er moet gebeuren. Er is niets gepubliceerd.',
    en: 'This draft cannot go on yet. See under Check what has to be done. Nothing was published.',
  },
  roster_past: {
    status: 409,
    nl: 'Dit is al begonnen of voorbij. Kies iets wat nog komt.',
    en: 'This has begun or is over. Choose something that is still to come.',
  },
  roster_cancelled: {
    status: 409,
    nl: 'Dit gaat niet door. Kijk welke andere rondes er zijn.',
    en: 'This does not go on. See which other rounds there are.',
  },
  roster_not_now: {
    status: 409,
    nl: 'Je staat nu op pauze, of je bent nog niet gestart. Zet je pauze uit, of vraag je coördinator.',
    en: 'You are pausing, or have not started yet. End your pause, or ask your coordinator.',
  },
  roster_not_qualified: {
    status: 409,
    nl: 'Voor deze ronde is een cursus nodig die jij nog niet hebt, of die verlopen is. Vraag je coördinator.',
    en: 'This round asks for a course that you do not have yet, or that has expired. Ask your coordinator.',
  },
  roster_overlap: {
    status: 409,
    nl: 'Je staat dan al ergens anders ingepland. Meld je daar eerst af, of kies een ander moment.',
    en: 'You are down for something else at that time. Sign off there first, or choose another moment.',
  },
  roster_too_late: {
    status: 409,
    nl: 'Zelf afmelden kan nu niet meer. Bel je coördinator, of vraag een teamgenoot je plek over te nemen.',
    en: 'It is too late to sign off here. Call your coordinator, or ask a team mate to take your place.',
  },
  roster_full: {
    status: 409,
    nl: 'Alle plekken zijn bezet. Maak eerst een plek erbij.',
    en: 'All places are taken. Make one more place first.',
  },
  roster_has_people: {
    status: 409,
    nl: 'Er staan meer mensen op dan je nu toelaat. Haal eerst iemand eraf.',
    en: 'There are more people on it than you allow now. Take somebody off first.',
  },
  last_coordinator: {
    status: 409,
    nl: 'Jij bent de enige coördinator van dit team. Vraag eerst de gemeente om een opvolger.',
    en: 'You are the only coordinator of this team. Ask the municipality for a successor first.',
  },
  not_an_image: {
    status: 415,
    nl: 'Deze foto kunnen we niet lezen. Maak een nieuwe foto of verstuur zonder foto.',
    en: 'We cannot read this photo. Take a new one or send without a photo.',
  },
  unsupported_media_type: {
    status: 415,
    nl: 'Dit soort inhoud nemen we hier niet aan.',
    en: 'This kind of content is not accepted here.',
  },
  too_large: {
    status: 413,
    nl: 'Dit is te groot om te versturen. Maak het kleiner of stuur het in delen. Er is niets kwijt.',
    en: 'This is too large to send. Make it smaller or send it in parts. Nothing is lost.',
  },
  photos_not_here: {
    status: 422,
    nl: 'Bij dit soort signaal bewaren we geen foto. Je signaal zelf is wel aangekomen.',
    en: 'We keep no photo with this kind of signal. The signal itself did arrive.',
  },
  seal_broken: {
    status: 422,
    nl: 'Dit bericht is onderweg veranderd en kan niet open. Het staat nog op je telefoon. Bel als het dringend is.',
    en: 'This message was changed on the way and cannot be opened. It is still on your phone. Call if it is urgent.',
  },
  waits_for_parent: {
    status: 200,
    nl: 'Dit hoort bij een signaal dat nog niet is aangekomen. Het wacht, en gaat vanzelf mee zodra dat signaal er is.',
    en: 'This belongs to a signal that has not arrived yet. It waits, and goes along by itself as soon as that signal is there.',
  },
  parent_missing: {
    status: 409,
    nl: 'Dit wacht al vijf dagen op een signaal dat niet aankwam. Kijk of dat signaal nog op deze of een andere telefoon staat. Is het weg, gooi dit dan weg.',
    en: 'This has been waiting for five days for a signal that did not arrive. See whether that signal is still on this or another phone. If it is gone, throw this away.',
  },
  taken_without_sender: {
    status: 200,
    nl: 'Je signaal is aangekomen bij de gemeente, zonder jouw naam. Je doet hier niet meer mee, of deze telefoon is beëindigd; daarom hoor je er niets meer over.',
    en: 'Your signal has arrived at the municipality, without your name. You no longer take part here, or this phone was ended; so you will hear no more about it.',
  },
  too_many: {
    status: 429,
    nl: 'Dit gaat even te snel. Wacht een paar minuten en probeer het opnieuw. Er is niets kwijt.',
    en: 'This goes too fast for now. Wait a few minutes and try again. Nothing is lost.',
  },
  too_many_phones: {
    status: 409,
    nl: 'Er staan al tien telefoons op je naam. Beëindig er een die je niet meer gebruikt: Ik, Mijn telefoons.',
    en: 'There are ten phones in your name already. End one that you no longer use: Me, My phones.',
  },
  internal: {
    status: 500,
    nl: 'Er ging iets mis bij ons. Probeer het straks opnieuw. Wat op je telefoon staat, blijft staan.',
    en: 'Something went wrong on our side. Try again later. What is on your phone stays there.',
  },
  unavailable: {
    status: 503,
    nl: 'We kunnen er nu even niet bij. Probeer het straks opnieuw. Bij spoed: bel 112.',
    en: 'We cannot reach our records right now. Try again later. In an emergency: call 112.',
  },
} as const satisfies Readonly<Record<string, Entry>>;

export type ProblemCode = keyof typeof problemCatalogue;
export const problemCodes = Object.keys(problemCatalogue) as readonly ProblemCode[];

/** RFC 9457 with our own code, the fields that were not right, and what is possible instead. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    instance: z.string().optional(),
    code: z.string(),
    fields: z.array(z.object({ path: z.string(), code: z.string() })).optional(),
    allowedActions: z.array(z.string()).optional(),
    retryAfterSeconds: z.number().int().optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problemSchema>;
