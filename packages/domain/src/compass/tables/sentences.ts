/** Every sentence an advice is made of, Dutch (B1) and English: things that are always safe to do, and things not to do. */
import type { Sentences } from '../advice.ts';

export const dos = {
  call_112: { nl: 'Bel 112. Zeg waar je bent en wat je ziet.', en: 'Call 112. Say where you are and what you see.' },
  call_police: { nl: 'Bel 0900-8844. Vertel wat je zag.', en: 'Call 0900-8844. Tell what you saw.' },
  distance: { nl: 'Blijf op afstand en blijf bij elkaar.', en: 'Keep your distance and stay together.' },
  be_seen: { nl: 'Wacht waar hulp je kan zien.', en: 'Wait where help can see you.' },
  go_home: { nl: 'Voel je je onveilig? Ga weg.', en: 'Do you feel unsafe? Leave.' },
  remember: { nl: 'Onthoud de plek, de tijd en wat je zag.', en: 'Remember the place, the time and what you saw.' },
  stay_near: { nl: 'Blijf erbij en praat rustig, tot er hulp is.', en: 'Stay near and talk calmly until help is there.' },
  calm: { nl: 'Praat rustig. Vraag of je iemand kunt bellen.', en: 'Talk calmly. Ask whether you can call somebody.' },
  worse_112: { nl: 'Wordt het gevaarlijk? Bel 112.', en: 'Does it get dangerous? Call 112.' },
  inside_112: { nl: 'Denk je dat er nu iemand hulp nodig heeft? Bel 112.', en: 'Do you think somebody needs help now? Call 112.' },
  look_next: { nl: 'Kijk er bij een volgende ronde nog eens naar.', en: 'Look again on a next round.' },
  say_hello: { nl: 'Kom je iemand tegen? Een praatje mag altijd.', en: 'Do you meet somebody? A chat is always fine.' },
  tell_where: { nl: 'Vertel waar iemand zelf hulp kan vragen.', en: 'Tell where people can ask for help themselves.' },
  ask_first: { nl: 'Vraag of je het mag doorgeven.', en: 'Ask whether you may pass it on.' },
  call_together: { nl: 'Bel samen met diegene, als dat kan.', en: 'Call together with the person, if that is possible.' },
  advice_first: { nl: 'Bel voor advies. Je hoeft geen namen te noemen.', en: 'Call for advice. You need not give names.' },
  contact_person: { nl: 'Praat erover met de contactpersoon van je team.', en: 'Talk it over with the contact person of your team.' },
  anonymous: { nl: 'Ben je bang dat iemand weet dat jij het was? Bel Meld Misdaad Anoniem, 0800-7000.', en: 'Afraid that somebody finds out it was you? Call Meld Misdaad Anoniem, 0800-7000.' },
  tell_resident: { nl: 'Vertel het de bewoner of doe een kaart in de bus. Eén keer aanbellen mag, als je huisregels dat goed vinden.', en: 'Tell the resident or leave a card. Ringing once is fine if your house rules allow it.' },
  neighbours_talk: { nl: 'Buren praten er eerst zelf over.', en: 'Neighbours talk about it themselves first.' },
  log_dates: { nl: 'Schrijf op welke dagen en tijden het was.', en: 'Note the days and times.' },
  phone_now: { nl: 'Bel de gemeente: dit kan niet wachten.', en: 'Phone the municipality: this cannot wait.' },
  warn: { nl: 'Waarschuw mensen die eraan komen.', en: 'Warn people who come along.' },
  away_from_gas: { nl: 'Ga weg van de lucht. Geen vuur, geen bel, geen lichtknop.', en: 'Move away from the smell. No fire, no bell, no switch.' },
  talk_mate: { nl: 'Praat erover met je maatje of je coördinator.', en: 'Talk it over with your mate or coordinator.' },
  talk_coordinator: { nl: 'Bel vandaag nog je coördinator.', en: 'Call your coordinator today.' },
  support: { nl: 'Blijft het in je hoofd zitten? Slachtofferhulp, 0900-0101, is er ook voor jou.', en: 'Does it stay with you? Slachtofferhulp, 0900-0101, is there for you too.' },
  doubt_call: { nl: 'Twijfel je of er gevaar is? Bel 0900-8844. Zie je gevaar? Bel 112.', en: 'Not sure whether there is danger? Call 0900-8844. Do you see danger? Call 112.' },
  listen: { nl: 'Luister rustig. Je hoeft niets op te lossen.', en: 'Listen calmly. You need not solve anything.' },
  listening_line: { nl: 'De Luisterlijn, 088-0767000, is er dag en nacht.', en: 'The listening line, 088-0767000, is there day and night.' },
  mediation: { nl: 'Vertel dat buurtbemiddeling gratis is en geen partij kiest.', en: 'Tell that mediation is free and takes no side.' },
  walk_on: { nl: 'Loop rustig door.', en: 'Walk on calmly.' },
  greet: { nl: 'Zeg gedag. Dat helpt de buurt.', en: 'Say hello. That helps the neighbourhood.' },
  animal_call: { nl: 'Bel 144 en blijf uit de buurt van het dier.', en: 'Call 144 and keep away from the animal.' },
} as const satisfies Sentences;

export const donts = {
  no_ring: { nl: 'Bel niet aan en ga niet naar binnen.', en: 'Do not ring and do not go in.' },
  no_search: { nl: 'Ga niet op onderzoek uit.', en: 'Do not investigate.' },
  no_follow: { nl: 'Volg niemand en houd niemand tegen.', en: 'Follow nobody and stop nobody.' },
  no_film: { nl: "Maak geen foto's of filmpjes van mensen.", en: 'Take no photos or films of people.' },
  no_touch: { nl: 'Raak niets aan.', en: 'Touch nothing.' },
  no_argue: { nl: 'Ga niet in discussie.', en: 'Do not argue.' },
  no_group: { nl: 'Zet het niet in de groepsapp.', en: 'Do not put it in the group chat.' },
  no_read: { nl: 'Lees geen post van een ander.', en: 'Do not read other people’s post.' },
  no_label: { nl: 'Bedenk niet zelf wat er met iemand is.', en: 'Do not work out yourself what is wrong with somebody.' },
  no_promise: { nl: 'Beloof niets wat je niet zelf kunt doen.', en: 'Promise nothing you cannot do yourself.' },
  no_alone: { nl: 'Blijf er niet alleen mee rondlopen.', en: 'Do not carry it around alone.' },
} as const satisfies Sentences;

/** A desk of any municipality has to find its words here; the code is what a table names. */
export const sentences: Sentences = { ...dos, ...donts };
