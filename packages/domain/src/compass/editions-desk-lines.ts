/** Whether the own lines about desks can be worked with: a name, a number that can be called, hours that can be. */
import type { CompassBook } from './book.ts';
import type { CompassDesk, OpeningHours } from './desk-kinds.ts';
import { checkText, type EditionFault, stop } from './editions-fault.ts';
import { deskKindNames } from './editions-words.ts';

export const deskLimits = { name: 80, when: 400, owner: 120, days: 60, spells: 4 } as const;

const weekdays = [
  ['maandag', 'Monday'],
  ['dinsdag', 'Tuesday'],
  ['woensdag', 'Wednesday'],
  ['donderdag', 'Thursday'],
  ['vrijdag', 'Friday'],
  ['zaterdag', 'Saturday'],
  ['zondag', 'Sunday'],
] as const;

/** An ordinary name with an ordinary ending: no numbers for a host, no port, no letters that look like others. */
const webAddress =
  /^https:\/\/(?:(?!xn--)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}(?:\/[^\s"<>\\^`{|}]*)?$/i;

type Say = (code: string, field: string, nl: string, en: string) => EditionFault;

const checkHours = (hours: OpeningHours, say: Say): readonly EditionFault[] => {
  if (hours.always) return [];
  const perDay = weekdays.flatMap(([nl, en], day) => {
    const spells = hours.week[day] ?? [];
    const field = `hours.${day}`;
    if (spells.some(([from, until]) => from < 0 || until > 1_440 || from >= until))
      return [
        say(
          'wrong_hours',
          field,
          `Op ${nl} ligt de sluitingstijd niet na de openingstijd. Pas één van beide aan.`,
          `On ${en} closing time is not after opening time. Change one of them.`,
        ),
      ];
    const overlaps = spells.some(([from], at) => at > 0 && from < (spells[at - 1]?.[1] ?? 0));
    if (overlaps)
      return [
        say(
          'hours_overlap',
          field,
          `Op ${nl} lopen twee tijden door elkaar. Maak er één van of zet ze na elkaar.`,
          `On ${en} two spells run into each other. Make them one or put them in order.`,
        ),
      ];
    return spells.length > deskLimits.spells
      ? [say('wrong_hours', field, `Op ${nl} staan te veel tijden.`, `There are too many spells on ${en}.`)]
      : [];
  });
  if (hours.week.length !== 7)
    return [say('wrong_hours', 'hours', 'De week heeft zeven dagen.', 'A week has seven days.')];
  return perDay.length === 0 && hours.week.every((spells) => spells.length === 0)
    ? [
        say(
          'never_open',
          'hours',
          'Dit loket is nooit open. Vul tijden in, of verwijder het loket.',
          'This desk is never open. Fill in hours, or remove the desk.',
        ),
      ]
    : perDay;
};

const isDay = (day: string): boolean => {
  const at = Date.parse(`${day}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
};

const checkReach = (desk: CompassDesk, say: Say): readonly EditionFault[] => {
  const faults: EditionFault[] = [];
  const { phone, formUrl, channel } = desk;
  if (phone !== null && (phone.length > 20 || !/^\+?[0-9](?:[ -]?[0-9]){2,}$/.test(phone)))
    faults.push(
      say(
        'wrong_phone',
        'phone',
        `"${phone.slice(0, 30)}" is geen nummer dat een telefoon kan bellen. Gebruik cijfers, spaties en streepjes.`,
        `"${phone.slice(0, 30)}" is not a number a phone can call. Use digits, spaces and hyphens.`,
      ),
    );
  if (channel === 'call' && phone === null)
    faults.push(
      say(
        'no_phone',
        'phone',
        'De vrijwilliger belt dit loket zelf, maar er is geen nummer. Vul het in of kies een andere weg.',
        'The volunteer calls this desk, but there is no number. Fill it in or choose another way.',
      ),
    );
  if (formUrl !== null && !webAddress.test(formUrl))
    faults.push(
      say(
        'wrong_address',
        'formUrl',
        'Dit adres klopt niet. Het begint met https:// en heeft geen spaties.',
        'This address is not right. It begins with https:// and has no spaces.',
      ),
    );
  if (channel === 'form' && formUrl === null)
    faults.push(
      say(
        'no_address',
        'formUrl',
        'Dit loket gaat via een eigen formulier. Vul het adres daarvan in.',
        'This desk is reached by its own form. Fill in the address.',
      ),
    );
  return faults;
};

const checkRest = (desk: CompassDesk, today: string, say: Say): readonly EditionFault[] => {
  const faults: EditionFault[] = [];
  if (!/^[a-z0-9][a-z0-9_.-]{0,59}$/.test(desk.code))
    faults.push(
      say(
        'wrong_code',
        'code',
        'De korte naam mag alleen kleine letters, cijfers en streepjes hebben.',
        'The short name may only hold small letters, digits and hyphens.',
      ),
    );
  if (desk.kinds.length === 0 || new Set(desk.kinds).size < desk.kinds.length)
    faults.push(
      say(
        'no_kind',
        'kinds',
        'Kies minstens één taak, en elke taak één keer.',
        'Choose at least one task, and each task once.',
      ),
    );
  const { answerWorkingDays: days, areas, checkedOn } = desk;
  if (days !== null && (!Number.isInteger(days) || days < 0 || days > deskLimits.days))
    faults.push(
      say(
        'wrong_days',
        'answerWorkingDays',
        `Kies een aantal werkdagen van 0 tot ${deskLimits.days}, of laat het leeg.`,
        `Choose a number of working days from 0 to ${deskLimits.days}, or leave it empty.`,
      ),
    );
  if (
    areas !== null &&
    (areas.length === 0 || !areas.every((area) => /^(BU[0-9A-Z]{8}|WK[0-9A-Z]{6})$/.test(area)))
  )
    faults.push(
      say(
        'wrong_areas',
        'areas',
        'Kies minstens één wijk of buurt, of de hele gemeente.',
        'Choose at least one district or neighbourhood, or the whole municipality.',
      ),
    );
  if (desk.owner.trim() === '' || [...desk.owner].length > deskLimits.owner)
    faults.push(
      say(
        'no_owner',
        'owner',
        `Vul in wie voor deze regel instaat, in hoogstens ${deskLimits.owner} tekens.`,
        `Fill in who answers for this line, in at most ${deskLimits.owner} characters.`,
      ),
    );
  if (checkedOn !== null && (!isDay(checkedOn) || checkedOn > today))
    faults.push(
      say(
        'wrong_date',
        'checkedOn',
        'De dag van nakijken klopt niet of ligt nog voor ons. Kies vandaag of eerder.',
        'The day of checking is not right or still to come. Choose today or earlier.',
      ),
    );
  return faults;
};

const checkFallback = (desk: CompassDesk, book: CompassBook, say: Say): readonly EditionFault[] => {
  const { fallback, kinds } = desk;
  if (fallback === null) return [];
  if (kinds.includes(fallback))
    return [
      say(
        'fallback_to_itself',
        'fallback',
        'Dit loket verwijst naar zichzelf als het dicht is. Kies een ander loket.',
        'This desk points to itself when it is closed. Choose another one.',
      ),
    ];
  return book.desks.some((other) => other.kinds.includes(fallback))
    ? []
    : [
        say(
          'fallback_without_desk',
          'fallback',
          `Er is geen loket voor "${deskKindNames[fallback].nl}". Kies een ander vangnet.`,
          `There is no desk for "${deskKindNames[fallback].en}". Choose another fallback.`,
        ),
      ];
};

/** @param book in which the desk stands; @param today "YYYY-MM-DD" */
export const checkDeskLine = (
  desk: CompassDesk,
  book: CompassBook,
  today: string,
): readonly EditionFault[] => {
  const place = { part: 'desks', at: desk.code } as const;
  const say: Say = (code, field, nl, en) => stop(code, { ...place, field }, nl, en);
  const text = (
    field: 'name' | 'when' | 'whenNot',
    nl: string,
    en: string,
    most: number,
    mayBeEmpty = false,
  ) => checkText(desk[field], { most, mayBeEmpty }, { ...place, field }, { nl, en });
  return [
    ...text('name', 'De naam', 'The name', deskLimits.name),
    ...text('when', '"Wel voor"', '"For"', deskLimits.when),
    ...text('whenNot', '"Niet voor"', '"Not for"', deskLimits.when, true),
    ...checkReach(desk, say),
    ...checkHours(desk.hours, say),
    ...checkRest(desk, today, say),
    ...checkFallback(desk, book, say),
  ];
};
