/** What no edition may weaken, whatever else it says: 112 stays 112, danger stays danger, and what is harmless is never stored. */
import { type AdviceKind, outcomeRank } from './advice.ts';
import type { CompassBook } from './book.ts';
import { concerns, isConcernCode } from './concerns.ts';
import { type DecisionTable, findRow } from './decision-table.ts';
import type { CompassDesk } from './desk-kinds.ts';
import { attend, type EditionFault, stop } from './editions-fault.ts';
import { combinationsOf, compactCells } from './editions-table-faults.ts';
import { adviceName, cellsInWords } from './editions-words.ts';
import type { Text } from './observation.ts';

/** Numbers that save lives; where the standard says them, an edition says them too. */
const lifelines = ['112', '0900-8844'] as const;

const says = (text: string, number: string): boolean =>
  new RegExp(`(^|[^0-9-])${number}($|[^0-9-])`).test(text);

/** The advice a table gives, as the book knows it; null for "go on", an unknown advice or no row at all. */
const adviceAt = (book: CompassBook, table: DecisionTable, values: readonly string[]): AdviceKind | null => {
  const named = Object.fromEntries(table.inputs.map((input, at) => [input.name, values[at] ?? '']));
  return book.advices[findRow(table, named)?.advice ?? ''] ?? null;
};

const codeAt = (table: DecisionTable, values: readonly string[]): string =>
  findRow(table, Object.fromEntries(table.inputs.map((input, at) => [input.name, values[at] ?? ''])))
    ?.advice ?? '';

const rankOf = (advice: AdviceKind | null): number =>
  advice === null ? Number.MAX_SAFE_INTEGER : outcomeRank(advice);

/** Situations in which the own table is less urgent than the standard's, gathered by what it was and what it became. */
const lessUrgent = (standard: CompassBook, book: CompassBook, code: string) => {
  const [before, after] = [standard, book].map(({ tables }) => tables.find((table) => table.code === code));
  if (before === undefined || after === undefined) return [];
  // The very table of the standard with its very advices cannot differ; most tables are.
  const untouched = Object.entries(standard.advices).every(([one, advice]) => book.advices[one] === advice);
  if (before === after && untouched) return [];
  const weaker = combinationsOf(before.inputs).filter(
    (values) => rankOf(adviceAt(book, after, values)) > rankOf(adviceAt(standard, before, values)),
  );
  const groups = Map.groupBy(weaker, (values) => `${codeAt(before, values)}\n${codeAt(after, values)}`);
  return [...groups].flatMap(([key, combinations]) => {
    const [was = '', is = ''] = key.split('\n');
    const names = [adviceName(was, standard.advices[was]), adviceName(is, book.advices[is])] as const;
    return compactCells(before.inputs, combinations).map((cells) => ({
      hasRow: is !== '',
      situation: cellsInWords(before, cells),
      was: names[0],
      is: names[1],
    }));
  });
};

const checkUrgent = (standard: CompassBook, book: CompassBook): readonly EditionFault[] =>
  lessUrgent(standard, book, 'urgent')
    .filter(({ hasRow }) => hasRow)
    .map(({ situation, was, is }) =>
      stop(
        'urgent_weakened',
        { part: 'tables', at: 'urgent' },
        `De tabel over gevaar mag alleen dringender worden dan de standaard. De standaard zegt "${was.nl}", jouw tabel "${is.nl}", bij: ${situation.nl}.`,
        `The table about danger may only become more urgent than the standard. The standard says "${was.en}", your table "${is.en}", for: ${situation.en}.`,
      ),
    );

/** Of the other tables a municipality may choose to be less urgent, but never without seeing it. */
const noticeWeaker = (standard: CompassBook, book: CompassBook): readonly EditionFault[] =>
  standard.tables
    .filter(({ code }) => code !== 'urgent')
    .flatMap(({ code }) =>
      // A situation without a row is said already.
      lessUrgent(standard, book, code)
        .filter(({ hasRow }) => hasRow)
        .map(({ situation, was, is }) =>
          attend(
            'weaker_than_standard',
            { part: 'tables', at: code },
            `Minder dringend dan de standaard. De standaard zegt "${was.nl}", jouw tabel "${is.nl}", bij: ${situation.nl}.`,
            `Less urgent than the standard. The standard says "${was.en}", your table "${is.en}", for: ${situation.en}.`,
          ),
        ),
    );

const sameInputs = (one: DecisionTable, other: DecisionTable): boolean =>
  JSON.stringify(one.inputs.map(({ name, values, isOrdered }) => [name, values, isOrdered])) ===
  JSON.stringify(other.inputs.map(({ name, values, isOrdered }) => [name, values, isOrdered]));

/**
 * Tables with columns of their own: the compass fills in the columns of the standard and no others. Asked before anything goes
 * through all combinations, for a table with made-up columns could have more of those than there is time.
 */
export const checkColumns = (standard: CompassBook, book: CompassBook): readonly EditionFault[] =>
  book.tables.flatMap((table) => {
    const original = standard.tables.find(({ code }) => code === table.code);
    const place = { part: 'tables', at: table.code } as const;
    if (original === undefined)
      return [
        stop(
          'unknown_table',
          place,
          `De tabel "${table.code}" hoort niet bij deze standaard. Verwijder hem uit het concept.`,
          `The table "${table.code}" does not belong to this standard. Remove it from the draft.`,
        ),
      ];
    return sameInputs(original, table)
      ? []
      : [
          stop(
            'other_columns',
            place,
            `De kolommen van "${table.title.nl}" zijn anders dan in de standaard. Begin opnieuw met de standaardtabel.`,
            `The columns of "${table.title.en}" differ from the standard. Begin again with the standard table.`,
          ),
        ];
  });

const checkAcute = (standard: CompassBook, book: CompassBook): readonly EditionFault[] =>
  standard.observations
    .filter(({ concern }) => concern === 'acute')
    .flatMap((fact) => {
      const place = { part: 'observations', at: fact.code } as const;
      const own = book.observations.find(({ code }) => code === fact.code);
      if (own === undefined || own.concern !== 'acute')
        return [
          stop(
            'acute_hidden',
            place,
            `"${fact.nl}" is altijd voor 112 en kan niet weg. Laat dit feit staan.`,
            `"${fact.en}" is always for 112 and cannot be taken away. Leave this fact.`,
          ),
        ];
      return own.nl === fact.nl && own.en === fact.en
        ? []
        : [
            stop(
              'acute_reworded',
              place,
              `"${fact.nl}" is altijd voor 112. De woorden daarvan liggen vast; zet ze terug.`,
              `"${fact.en}" is always for 112. Its words are fixed; put them back.`,
            ),
          ];
    });

const isLifeline = ({ kinds }: CompassDesk): boolean =>
  kinds.includes('emergency') || kinds.includes('police');

/** What must stay of the desks that are called when it cannot wait; name and explanation may change. */
const reachOf = ({ kinds, phone, channel, hours, areas }: CompassDesk): string =>
  JSON.stringify([kinds, phone, channel, hours, areas]);

const checkLifelines = (standard: CompassBook, book: CompassBook): readonly EditionFault[] => {
  const fixed = standard.desks.filter(isLifeline);
  const kept = fixed.flatMap((desk) => {
    const own = book.desks.find(({ code }) => code === desk.code);
    return own !== undefined && reachOf(own) === reachOf(desk)
      ? []
      : [
          stop(
            'lifeline_changed',
            { part: 'desks', at: desk.code },
            `Het nummer ${desk.phone} staat vast: het is altijd en overal bereikbaar. Zet dit loket terug.`,
            `The number ${desk.phone} is fixed: it can be reached always and everywhere. Put this desk back.`,
          ),
        ];
  });
  const others = book.desks
    .filter((desk) => isLifeline(desk) && !fixed.some(({ code }) => code === desk.code))
    .map((desk) =>
      stop(
        'lifeline_taken',
        { part: 'desks', at: desk.code, field: 'kinds' },
        'Alleen 112 en 0900-8844 nemen spoed en politie aan. Haal die taak bij dit loket weg.',
        'Only 112 and 0900-8844 take emergencies and police. Remove that task from this desk.',
      ),
    );
  return [...kept, ...others];
};

const numbersKept = (standard: Text, own: Text | undefined): boolean =>
  lifelines.every((number) =>
    (['nl', 'en'] as const).every(
      (language) => !says(standard[language], number) || says(own?.[language] ?? '', number),
    ),
  );

const checkSentences = (standard: CompassBook, book: CompassBook): readonly EditionFault[] =>
  Object.entries(standard.sentences)
    .filter(([code, text]) => !numbersKept(text, book.sentences[code]))
    .map(([code, text]) =>
      stop(
        'number_lost',
        { part: 'sentences', at: code },
        `In "${text.nl}" staat een nummer om te bellen. Dat nummer moet in je eigen zin blijven staan.`,
        `"${text.en}" holds a number to call. That number has to stay in your own sentence.`,
      ),
    );

const callOf = {
  call_112: ['112', 'emergency', 'now_112'],
  call_police: ['0900-8844', 'police', 'police_non_urgent'],
} as const;

/** An advice to call names the number among what to do, and points to the desk with that number. */
const checkCalls = (standard: CompassBook, book: CompassBook): readonly EditionFault[] =>
  Object.entries(book.advices).flatMap(([code, advice]) => {
    const original = standard.advices[code];
    const place = { part: 'advices', at: code } as const;
    if (original !== undefined && rankOf(original) < 2 && rankOf(advice) > rankOf(original))
      return [
        stop(
          'call_weakened',
          place,
          `Het advies "${adviceName(code, original).nl}" mag niet minder dringend worden.`,
          `The advice "${adviceName(code, original).en}" may not become less urgent.`,
        ),
      ];
    if (advice.outcome !== 'call_112' && advice.outcome !== 'call_police') return [];
    const [number, desk, urgency] = callOf[advice.outcome];
    const named = advice.dos.some((one) => says(book.sentences[one]?.nl ?? '', number));
    return named && advice.desk === desk && advice.urgency === urgency && advice.stores === 'after_call'
      ? []
      : [
          stop(
            'call_broken',
            place,
            `Een advies om ${number} te bellen noemt dat nummer bij wat je doet, en verwijst naar dat loket.`,
            `An advice to call ${number} names that number among what to do, and points to that desk.`,
          ),
        ];
  });

/** People sitting, talking or looking different are never a signal. */
const checkHarmless = (standard: CompassBook, book: CompassBook): readonly EditionFault[] => {
  const code = concerns.harmless.table ?? '';
  const table = book.tables.find((one) => one.code === code);
  const concernAt = table?.inputs.findIndex(({ name }) => name === 'concern') ?? -1;
  const stored =
    table === undefined
      ? []
      : combinationsOf(table.inputs).filter((values) => {
          const advice = values[concernAt] === 'harmless' ? adviceAt(book, table, values) : null;
          return values[concernAt] === 'harmless' && (advice === null || advice.stores !== 'no');
        });
  const changed = standard.observations.filter(
    ({ code: fact, concern }) =>
      concern === 'harmless' &&
      book.observations.some((own) => own.code === fact && own.concern !== 'harmless'),
  );
  const sentences = compactCells(table?.inputs ?? [], stored).map((cells) => {
    const words = table === undefined ? { nl: '', en: '' } : cellsInWords(table, cells);
    return stop(
      'harmless_stored',
      { part: 'tables', at: code },
      `Wat gewoon mag, wordt nooit bewaard. Jouw tabel leidt tot een signaal bij: ${words.nl}. Kies "niets doen" of "bespreken".`,
      `What is fine is never stored. Your table leads to a signal for: ${words.en}. Choose to do nothing or to talk.`,
    );
  });
  return [
    ...sentences,
    ...changed.map((fact) =>
      stop(
        'harmless_stored',
        { part: 'observations', at: fact.code },
        `"${fact.nl}" mag gewoon en blijft dat.`,
        `"${fact.en}" is fine and stays so.`,
      ),
    ),
  ];
};

/** A fact keeps what it is about; only acute and harmless facts have a sentence of their own for that. */
const checkConcerns = (standard: CompassBook, book: CompassBook): readonly EditionFault[] => {
  const concernByCode = new Map(standard.observations.map(({ code, concern }) => [code, concern]));
  return book.observations
    .filter(({ code, concern }) => concernByCode.get(code) !== concern || !isConcernCode(concern))
    .filter(({ code }) => !['acute', 'harmless'].includes(concernByCode.get(code) ?? ''))
    .map(({ code }) =>
      stop(
        'unknown_fact',
        { part: 'observations', at: code },
        `Het feit "${code}" hoort niet bij deze standaard. Verwijder het uit het concept.`,
        `The fact "${code}" does not belong to this standard. Remove it from the draft.`,
      ),
    );
};

/** @param book whose columns were found right by `checkColumns` */
export const checkProtections = (standard: CompassBook, book: CompassBook): readonly EditionFault[] => [
  ...checkAcute(standard, book),
  ...checkLifelines(standard, book),
  ...checkSentences(standard, book),
  ...checkCalls(standard, book),
  ...checkUrgent(standard, book),
  ...checkHarmless(standard, book),
  ...checkConcerns(standard, book),
  ...noticeWeaker(standard, book),
];
