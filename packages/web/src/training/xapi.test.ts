/** xAPI statements held beside the rules of xAPI 1.0.3 (part two, data), with planted faults; no names, and the same twice. */
import { type LearningEvent, learningLine } from '@buurtplus/domain/training';
import { describe, expect, it } from 'vitest';
import type { MissedItem } from './overview-rows.ts';
import { missedStatements, ownStatements, type Statement, teamStatements } from './xapi.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const iri = /^https?:\/\/[^\s]+$/;
const languageTag = /^[a-z]{2}(-[A-Z]{2})?$/;
const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
const only = (value: Readonly<Record<string, unknown>>, allowed: readonly string[]): boolean =>
  Object.keys(value).every((key) => allowed.includes(key)) &&
  Object.values(value).every((one) => one !== null && one !== undefined);
const isLanguageMap = (value: unknown): boolean =>
  isMap(value) &&
  Object.entries(value).every(([key, text]) => languageTag.test(key) && typeof text === 'string');

/** Names of what is wrong; the order of the specification: statement, actor, verb, object, result, time, version. */
const faultsOf = (statement: unknown): readonly string[] => {
  if (!isMap(statement)) return ['statement'];
  const { id, actor, verb, object, result, timestamp, version } = statement;
  const account = isMap(actor) ? actor['account'] : null;
  const definition = isMap(object) ? object['definition'] : null;
  const checks: readonly (readonly [string, boolean])[] = [
    [
      'unknown property',
      only(statement, ['id', 'actor', 'verb', 'object', 'result', 'timestamp', 'version']),
    ],
    ['id', typeof id === 'string' && uuid.test(id)],
    [
      'actor',
      isMap(actor) &&
        only(actor, ['objectType', 'account']) &&
        ['Agent', 'Group'].includes(String(actor['objectType'])),
    ],
    [
      'account',
      isMap(account) &&
        only(account, ['homePage', 'name']) &&
        iri.test(String(account['homePage'])) &&
        typeof account['name'] === 'string' &&
        account['name'] !== '',
    ],
    [
      'verb',
      isMap(verb) &&
        only(verb, ['id', 'display']) &&
        iri.test(String(verb['id'])) &&
        isLanguageMap(verb['display']),
    ],
    [
      'object',
      isMap(object) &&
        only(object, ['objectType', 'id', 'definition']) &&
        object['objectType'] === 'Activity' &&
        iri.test(String(object['id'])),
    ],
    [
      'definition',
      isMap(definition) &&
        only(definition, ['type', 'name']) &&
        iri.test(String(definition['type'])) &&
        (definition['name'] === undefined || isLanguageMap(definition['name'])),
    ],
    [
      'result',
      result === undefined ||
        (isMap(result) &&
          only(result, ['completion', 'success', 'response', 'extensions']) &&
          ['boolean', 'undefined'].includes(typeof result['completion']) &&
          ['boolean', 'undefined'].includes(typeof result['success']) &&
          ['string', 'undefined'].includes(typeof result['response']) &&
          (result['extensions'] === undefined ||
            (isMap(result['extensions']) &&
              Object.keys(result['extensions']).every((key) => iri.test(key))))),
    ],
    [
      'timestamp',
      timestamp === undefined ||
        (typeof timestamp === 'string' &&
          /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(timestamp) &&
          !timestamp.endsWith('-00:00')),
    ],
    ['version', typeof version === 'string' && /^1\.0\.\d+$/.test(version)],
  ];
  return checks.filter(([, holds]) => !holds).map(([name]) => name);
};

const origin = 'https://plus.example';
const personId = '0190a000-0000-7000-8000-000000000002';
const event = (number: number, more: Partial<LearningEvent>): LearningEvent => ({
  id: `0190a000-0000-7000-8000-0000000009${String(number).padStart(2, '0')}`,
  kind: 'module',
  subject: 'rol',
  version: 1,
  run: 1,
  step: 'ogen',
  choice: null,
  right: null,
  at: '2026-11-25T20:00:00.000Z',
  ...more,
});
const events = [
  event(1, {}),
  event(2, { step: 'q_rol_deur', choice: '2', right: false }),
  event(3, { step: 'done' }),
  event(4, { kind: 'question', subject: 'q_rol_deur', step: 'answer', choice: '1', right: true }),
];
const team = {
  teamId: '0190a000-0000-7000-8000-000000000100',
  people: 10,
  certificates: null,
  evenings: 15,
  modules: learningLine.map(({ id }, at) => ({ moduleId: id, people: at === 0 ? 10 : at === 1 ? 5 : null })),
};

describe('own statements', () => {
  it('hold to xAPI 1.0.3', async () => {
    const made = await ownStatements(events, personId, origin);
    expect(made.map(({ verb }) => verb.display.en)).toEqual(['answered', 'completed', 'answered']);
    for (const one of made) expect(faultsOf(JSON.parse(JSON.stringify(one)))).toEqual([]);
    expect(made.map(({ result }) => result)).toEqual([
      { success: false, response: '2' },
      { completion: true },
      { success: true, response: '1' },
    ]);
  });

  it('are the same when exported twice, and each has an id of its own', async () => {
    const [once, again] = [
      await ownStatements(events, personId, origin),
      await ownStatements(events, personId, origin),
    ];
    expect(again).toEqual(once);
    expect(new Set(once.map(({ id }) => id)).size).toBe(once.length);
    // As another maker of RFC 4122 version 5 names them: who exports again in a year gets these.
    expect(once.map(({ id }) => id)).toEqual([
      '551f3dc0-4f82-5f26-9fa5-d21a3bf93c6f',
      'fc98ad0a-39e4-5126-909b-4caa101d9ae1',
      'ae1ad5c7-13cc-5881-88bb-4563d8bc5df3',
    ]);
  });

  it('lead nobody back to the person or the records of this product', async () => {
    const text = JSON.stringify(await ownStatements(events, personId, origin));
    expect(text).not.toContain(personId);
    for (const { id } of events) expect(text).not.toContain(id);
    const elsewhere = await ownStatements(events, personId, 'https://other.example');
    expect(elsewhere[0]?.actor.account.name).not.toBe(
      (await ownStatements(events, personId, origin))[0]?.actor.account.name,
    );
  });
});

describe('statements of a team', () => {
  it('hold to xAPI 1.0.3, name nobody and say nothing of too few', async () => {
    const made = await teamStatements([team], origin);
    expect(made).toHaveLength(3);
    expect(made.map(({ verb }) => verb.display.en)).toEqual(['completed', 'completed', 'attended']);
    for (const one of made) expect(faultsOf(JSON.parse(JSON.stringify(one)))).toEqual([]);
    expect(made[0]?.actor.objectType).toBe('Group');
    expect(made.map(({ result }) => Object.values(result?.extensions ?? {}))).toEqual([[10], [5], [15]]);
    expect(await teamStatements([{ ...team, evenings: null }], origin)).toHaveLength(2);
    expect(JSON.stringify(made)).not.toContain(team.teamId);
    expect(await teamStatements([team], origin)).toEqual(made);
  });
});

describe('statements of what goes wrong', () => {
  it('hold to xAPI 1.0.3, are of everybody together, and say no more than the screen', async () => {
    const text = { nl: 'Welke zin is een feit?', en: 'Which sentence is a fact?' };
    const item = { title: text, text, of: 20, wrong: null };
    const missed: readonly MissedItem[] = [
      { ...item, kind: 'situation', id: 'blows', title: null, wrong: 10, side: 'some' },
      { ...item, kind: 'situation', id: 'quarrel', title: null, of: 10, wrong: 8, side: 'at_least' },
      { ...item, kind: 'question', id: 'q_feit', wrong: 15, side: 'some' },
      { ...item, kind: 'weekly', id: 'q_feit', side: 'few_wrong' },
      { ...item, kind: 'step', id: 'busje/a', side: 'few_right' },
    ];
    const made = await missedStatements(missed, origin);
    for (const one of made) expect(faultsOf(JSON.parse(JSON.stringify(one)))).toEqual([]);
    expect(made.map(({ object, result }) => [object.id, result?.extensions])).toEqual([
      [
        `${origin}/leren/evaluatie#blows`,
        { [`${origin}/xapi/answers`]: 20, [`${origin}/xapi/answers-other-than-compass`]: 10 },
      ],
      [
        `${origin}/leren/evaluatie#quarrel`,
        { [`${origin}/xapi/answers`]: 10, [`${origin}/xapi/answers-other-than-compass-at-least`]: 8 },
      ],
      [
        `${origin}/leren/waarnemen#q_feit`,
        { [`${origin}/xapi/about-people`]: 20, [`${origin}/xapi/about-people-wrong`]: 15 },
      ],
      [
        `${origin}/leren/waarnemen#q_feit%2Fweekly`,
        { [`${origin}/xapi/about-people`]: 20, [`${origin}/xapi/people-wrong-below`]: 5 },
      ],
      [
        `${origin}/leren/verhaal#busje%2Fa`,
        { [`${origin}/xapi/about-people`]: 20, [`${origin}/xapi/people-right-below`]: 5 },
      ],
    ]);
    expect(new Set(made.map(({ id }) => id)).size).toBe(5);
    expect(new Set(made.map(({ actor }) => actor.account.name)).size).toBe(1);
    expect(await missedStatements(missed, origin)).toEqual(made);
  });
});

describe('the check of statements', () => {
  it.each<readonly [string, (good: Statement) => unknown]>([
    ['id', (good) => ({ ...good, id: 'twelve' })],
    ['account', (good) => ({ ...good, actor: { objectType: 'Agent', account: { name: 'x' } } })],
    ['actor', (good) => ({ ...good, actor: { ...good.actor, mbox: 'mailto:a@b.example' } })],
    ['verb', (good) => ({ ...good, verb: { id: 'completed', display: { en: 'completed' } } })],
    ['object', (good) => ({ ...good, object: { ...good.object, id: 'rol' } })],
    ['timestamp', (good) => ({ ...good, timestamp: '2026-11-25T20:00:00-00:00' })],
    ['version', (good) => ({ ...good, version: '2.0.0' })],
    ['result', (good) => ({ ...good, result: { success: 'yes' } })],
    ['unknown property', (good) => ({ ...good, name: 'Riet' })],
  ])('finds a wrong %s', async (name, spoil) => {
    const [good] = await ownStatements(events, personId, origin);
    if (good === undefined) throw new Error('nothing was made');
    expect(faultsOf(spoil(good))).toContain(name);
  });
});
