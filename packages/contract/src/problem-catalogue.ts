/** The catalogue of everything that can be refused over HTTP: code, status, and the sentence in Dutch and English. */
import { type Entry, teamProblems } from './problems-of-teams.ts';

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
  show_factor_again: {
    status: 403,
    nl: 'Dit is een bijzondere stap. Laat nog één keer zien dat jij het bent, met je passkey of een nieuwe code uit je app.',
    en: 'This is a special step. Show once more that it is you, with your passkey or a new code from your app.',
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
  too_many_filters: {
    status: 409,
    nl: 'Je hebt al acht filters bewaard. Haal er eerst een weg.',
    en: 'You have kept eight filters already. Take one away first.',
  },
  not_this_day: {
    status: 409,
    nl: 'Kies een dag tussen morgen en drie maanden verder.',
    en: 'Choose a day between tomorrow and three months from now.',
  },
  said_before: {
    status: 409,
    nl: 'Je hebt dit al laten weten. Er kijkt iemand naar. Is er nu gevaar? Bel 112.',
    en: 'You have told us already. Somebody looks at it. Is there danger now? Call 112.',
  },
  answered_before: {
    status: 409,
    nl: 'Deze vraag is al beantwoord of niet meer nodig. Dankjewel.',
    en: 'This question was answered already, or is not needed any more. Thank you.',
  },
  deputy_cannot: {
    status: 409,
    nl: 'Deze collega kan je dan niet vervangen. Kies iemand met dezelfde rol die er dan is.',
    en: 'This colleague cannot stand in then. Choose somebody with the same role who is there.',
  },
  deputy_elsewhere: {
    status: 409,
    nl: 'Deze collega werkt bij een andere organisatie. Kies iemand van je eigen organisatie.',
    en: 'This colleague works for another organisation. Choose somebody of your own organisation.',
  },
  stands_in_then: {
    status: 409,
    nl: 'In deze dagen vervang je zelf een collega. Laat die eerst een andere vervanger kiezen. Anders is er niemand voor dat werk.',
    en: 'You stand in for a colleague in these days. Ask that colleague to choose somebody else first. Otherwise nobody is there for that work.',
  },
  absence_too_long: {
    status: 409,
    nl: 'Je kunt hooguit 366 dagen achter elkaar afwezig zijn. Kies een eerdere laatste dag, of laat de beheerder je gebied overdragen.',
    en: 'You can be away for 366 days in a row at most. Choose an earlier last day, or ask the administrator to hand over your area.',
  },
  absence_overlaps: {
    status: 409,
    nl: 'In deze dagen staat al een afwezigheid. Haal die eerst weg.',
    en: 'There is an absence in these days already. Take that away first.',
  },
  successor_cannot: {
    status: 409,
    nl: 'Deze collega kan dit gebied niet overnemen. Kies iemand met dezelfde rol.',
    en: 'This colleague cannot take over this area. Choose somebody with the same role.',
  },
  other_content: {
    status: 409,
    nl: 'Dit nummer is al gebruikt voor iets anders. Het staat nog op je telefoon; verstuur het opnieuw als nieuw.',
    en: 'This number was used for something else. It is still on your phone; send it again as new.',
  },
  evaluation_answered: {
    status: 409,
    nl: 'Er is al geantwoord. Daarom kan dit niet meer anders.',
    en: 'Somebody has answered already. So this cannot be changed any more.',
  },
  story_changed: {
    status: 409,
    nl: 'Een collega heeft dit verhaal intussen ook veranderd. Wat jij schreef staat nog op je scherm.',
    en: 'A colleague has changed this story too by now. What you wrote is still on your screen.',
  },
  team_changed: {
    status: 409,
    nl: 'Een collega heeft dit team intussen ook veranderd. Wat jij deed staat nog op je scherm.',
    en: 'A colleague has changed this team too by now. What you did is still on your screen.',
  },
  team_walks: {
    status: 409,
    nl: 'Er is nu een ronde van dit team op straat. Stop het team als iedereen thuis is.',
    en: 'A round of this team is on the street now. Stop the team when everybody is home.',
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
  evening_code: {
    status: 409,
    nl: 'Deze code klopt niet. Kijk op het scherm: de code wisselt elke minuut. Lukt het niet? De trainer kan je afvinken.',
    en: 'This code is not right. Look at the screen: it changes every minute. Does it not work? The trainer can tick you off.',
  },
  evening_code_tries: {
    status: 409,
    nl: 'Je hebt te vaak een verkeerde code getypt. Vraag de trainer om je af te vinken.',
    en: 'You typed a wrong code too often. Ask the trainer to tick you off.',
  },
  evening_not_here: {
    status: 409,
    nl: 'Typ eerst de code van het scherm. Daarna kun je meedoen.',
    en: 'First type the code on the screen. Then you can join in.',
  },
  evening_other_phone: {
    status: 409,
    nl: 'Je stemt deze avond al op een andere telefoon. Ga daar verder.',
    en: 'You vote on another phone this evening. Go on there.',
  },
  evening_moved: {
    status: 409,
    nl: 'Deze avond is verplaatst. Kijk naar de nieuwe dag en zeg dan of je komt.',
    en: 'This evening has moved. Look at the new day and then say whether you come.',
  },
  evening_closed: {
    status: 409,
    nl: 'Deze vraag is gesloten. Je stem van daarvoor telt. De volgende vraag komt vanzelf.',
    en: 'This question is closed. What you voted before counts. The next question comes by itself.',
  },
  inspection_walked: {
    status: 409,
    nl: 'Er is al gekeken, dus afzeggen kan niet meer. Rond de schouw af; wat gezien is, blijft staan.',
    en: 'Somebody looked already, so it cannot be called off. Close the schouw; what was seen stays.',
  },
  agreement_not_all_area: {
    status: 409,
    nl: 'Deze afspraak gaat ook over buurten waar jij niet werkt. Vraag een collega die in al die buurten werkt, of maak een afspraak voor je eigen buurten.',
    en: 'This agreement is also about neighbourhoods where you do not work. Ask a colleague who works in all of them, or make one for your own neighbourhoods.',
  },
  too_many_drafts: {
    status: 409,
    nl: 'Jullie hebben al 20 afspraken met dit team die nog niet getekend zijn. Maak er eerst een af, of gooi er een weg.',
    en: 'You already have 20 agreements with this team that are not signed yet. Finish one first, or throw one away.',
  },
  agreement_signs_here: {
    status: 409,
    nl: 'De andere kant kan zelf in het systeem tekenen. Vraag dat, dan is papier niet nodig.',
    en: 'The other side can sign here itself. Ask for that; then no paper is needed.',
  },
  link_over: {
    status: 410,
    nl: 'Deze link is al gebruikt of werkt niet meer. Open de app om te laten weten of je komt, of bel je coördinator.',
    en: 'This link has been used or works no more. Open the app to say whether you come, or call your coordinator.',
  },
  last_coordinator: {
    status: 409,
    nl: 'Jij bent de enige coördinator van dit team. Vraag eerst de gemeente om een opvolger.',
    en: 'You are the only coordinator of this team. Ask the municipality for a successor first.',
  },
  case_there: {
    status: 409,
    nl: 'Over dit signaal loopt al een casus. Vraag je collega wie hem heeft.',
    en: 'There is a case about this signal already. Ask your colleague who has it.',
  },
  preview_changed: {
    status: 409,
    nl: 'Er is intussen iets veranderd in wat je deelt. Bekijk het voorbeeld opnieuw; er is nog niets gedeeld.',
    en: 'What you share has changed meanwhile. Look at the preview again; nothing was shared yet.',
  },
  no_consent: {
    status: 409,
    nl: 'In deze casus staat geen toestemming van de bewoner. Vraag het hem en schrijf zijn antwoord bij Toestemming, of kies een andere grond. Er is nog niets gedeeld.',
    en: 'This case holds no consent of the resident. Ask, and write the answer at Consent, or choose another ground. Nothing was shared yet.',
  },
  consent_ended: {
    status: 409,
    nl: 'Dit is gevraagd op grond van toestemming, en die is er niet meer. Er wordt niets gedeeld. Wie het je vroeg, hoort dit van ons.',
    en: 'This was asked on the ground of consent, and that is no longer there. Nothing is shared. Who asked you hears this from us.',
  },
  rung_in_use: {
    status: 409,
    nl: 'Op een trede die je weghaalt, staan nog casussen. Kies waar die heen gaan: een trede met dezelfde toegang. Er is nog niets veranderd.',
    en: 'Cases still stand on a rung that you take away. Choose where they go: a rung with the same access. Nothing was changed yet.',
  },
  line_behind_wall: {
    status: 409,
    nl: 'Een regel die je koos, staat in een deel dat de nieuwe eigenaar niet leest. Haal het vinkje weg, of vraag hulp met alleen die regel. Er is nog niets gedeeld.',
    en: 'A line you chose stands in a part that the new owner does not read. Untick it, or ask for help with that line only. Nothing was shared yet.',
  },
  other_decides: {
    status: 409,
    nl: 'Over deze trede beslist iemand met een andere rol. Vraag een besluit, of kies een andere trede. Er is niets veranderd.',
    en: 'Somebody in another role decides about this step. Ask for a decision, or choose another step. Nothing was changed.',
  },
  nobody_decides: {
    status: 409,
    nl: 'Er is in deze buurt nu niemand die over deze trede beslist. Kies een andere trede, of vraag de beheerder wie dit hier doet. Er is niets veranderd.',
    en: 'There is nobody in this neighbourhood now who decides about this step. Choose another step, or ask the administrator who does this here. Nothing was changed.',
  },
  decision_waits: {
    status: 409,
    nl: 'Er ligt al een vraag om een besluit over deze casus. Wacht daarop, of neem die vraag eerst terug.',
    en: 'A decision about this case was asked already. Wait for it, or take that question back first.',
  },
  receiver_cannot: {
    status: 409,
    nl: 'Zo kun je het deze ontvanger niet aanbieden. Kies iemand anders of een andere manier. Heeft de organisatie geen account, bel dan en schrijf de afspraak in het plan.',
    en: 'You cannot offer it to this receiver in this way. Choose somebody else or another way. If the organisation has no account, call and write the agreement in the plan.',
  },
  term_ends: {
    status: 409,
    nl: 'Langer bewaren kan niet: vijf jaar is het einde. Wat nodig blijft, hoort in het dossier van je eigen organisatie.',
    en: 'It cannot be kept longer: five years is the end. What is still needed belongs in the file of your own organisation.',
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
  point_gone: {
    status: 409,
    nl: 'Dit aandachtspunt is weggehaald. Je antwoord is niet meer nodig. Dankjewel.',
    en: 'This point of attention was taken away. Your answer is not needed any more. Thank you.',
  },
  alarm_said_again: {
    status: 409,
    nl: 'Nadat jij dit oppakte, zeiden de lopers nog een keer dat het onveilig voelt. Kijk naar het nieuwe alarm en pak dat op.',
    en: 'After you took this up the walkers said once more that it feels unsafe. Look at the new alarm and take that up.',
  },
  round_unread: {
    status: 409,
    nl: 'Dit leest niemand: je hebt nu geen rol in het team van deze ronde, of het team is gestopt. Gevaar? Bel 112. Bel anders zelf iemand die je kent. Het staat nog op je telefoon.',
    en: 'Nobody reads this: you have no role now in the team of this round, or the team has stopped. Danger? Call 112. Otherwise call somebody you know yourself. It is still on your phone.',
  },
  inspection_gone: {
    status: 409,
    nl: 'Deze schouw is er niet (meer) voor jouw team. Wat je zag, staat nog op je telefoon. Vraag je coördinator of de schouw opnieuw kan.',
    en: 'This inspection is not there for your team (any more). What you saw is still on your phone. Ask your coordinator whether it can be done again.',
  },
  scale_without_photos: {
    status: 409,
    nl: 'Er staan nog geen foto’s in deze schaal. Zet er eerst minstens één bij.',
    en: 'There are no photos in this scale yet. Add at least one first.',
  },
  scale_in_use: {
    status: 409,
    nl: 'Deze schaal is al in gebruik en blijft zoals hij is. Maak een nieuwe schaal.',
    en: 'This scale is in use and stays as it is. Make a new one.',
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
  ...teamProblems,
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
