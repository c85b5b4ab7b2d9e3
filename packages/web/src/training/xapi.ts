/** Learning as xAPI 1.0.3 statements for a learning record store: no names, and the same id each time the same thing is exported. */
import type { LearningReach } from '@buurtplus/contract/training-overview';
import { smallestCount } from '@buurtplus/domain/kernel';
import { doneStep, type LearningEvent, learningLine } from '@buurtplus/domain/training';
import type { MissedItem } from './overview-rows.ts';

const xapiVersion = '1.0.3';

const hashOf = async (text: string): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
const hexOf = (bytes: Uint8Array): string =>
  [...bytes].map((one) => one.toString(16).padStart(2, '0')).join('');

/** The space in which the names of this export are made; it may never change, else every id does. */
const nameSpace = Uint8Array.from([
  0x9c, 0x1d, 0x5b, 0x7e, 0x43, 0xa2, 0x4f, 0x08, 0xb6, 0x2f, 0x17, 0xd0, 0x8e, 0x65, 0xc3, 0x91,
]);

/** A UUID made from a name (RFC 4122, version 5): the same name is the same id. xAPI 1.0.3 knows no later versions. */
const idFrom = async (name: string): Promise<string> => {
  const named = Uint8Array.from([...nameSpace, ...new TextEncoder().encode(name)]);
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-1', named)).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = hexOf(bytes);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};

type Words = Readonly<Record<'nl' | 'en', string>>;
type Actor = {
  readonly objectType: 'Agent' | 'Group';
  readonly account: { readonly homePage: string; readonly name: string };
};
export type Statement = {
  readonly id: string;
  readonly actor: Actor;
  readonly verb: { readonly id: string; readonly display: Words };
  readonly object: {
    readonly objectType: 'Activity';
    readonly id: string;
    readonly definition: { readonly type: string; readonly name?: Words };
  };
  readonly result?: {
    readonly completion?: boolean;
    readonly success?: boolean;
    readonly response?: string;
    readonly extensions?: Readonly<Record<string, number>>;
  };
  readonly timestamp?: string;
  readonly version: typeof xapiVersion;
};

const verbs = {
  attended: {
    id: 'http://adlnet.gov/expapi/verbs/attended',
    display: { nl: 'was op', en: 'attended' },
  },
  completed: {
    id: 'http://adlnet.gov/expapi/verbs/completed',
    display: { nl: 'rondde af', en: 'completed' },
  },
  answered: {
    id: 'http://adlnet.gov/expapi/verbs/answered',
    display: { nl: 'beantwoordde', en: 'answered' },
  },
} as const;
const activity = (
  origin: string,
  path: string,
  type: 'module' | 'question',
  name?: Words,
): Statement['object'] => ({
  objectType: 'Activity',
  id: `${origin}/leren/${path}`,
  definition: {
    type:
      type === 'module'
        ? 'http://adlnet.gov/expapi/activities/module'
        : 'http://adlnet.gov/expapi/activities/question',
    ...(name === undefined ? {} : { name }),
  },
});
const titleOf = (id: string): Words | undefined => learningLine.find((entry) => entry.id === id)?.title;
const lessonOf = (questionId: string): string =>
  learningLine.find(({ questions }) => questions.includes(questionId))?.id ?? questionId;

/** An account made for this export alone: with it nobody finds the person in another system. */
const pairwise = async (origin: string, personId: string): Promise<Actor> => ({
  objectType: 'Agent',
  account: { homePage: origin, name: hexOf(await hashOf(`xapi ${origin} ${personId}`)).slice(0, 32) },
});

/** Lessons that were done and questions that were answered; reading a page is nobody's business. */
export const ownStatements = async (
  events: readonly LearningEvent[],
  personId: string,
  origin: string,
): Promise<readonly Statement[]> => {
  const actor = await pairwise(origin, personId);
  const made = events.map(async (event): Promise<readonly Statement[]> => {
    const base = {
      // Not the event's own id: that one stands in the records of this product.
      id: await idFrom(`xapi ${origin} ${personId} ${event.id}`),
      actor,
      timestamp: event.at,
      version: xapiVersion,
    } as const;
    if (event.kind === 'module' && event.step === doneStep)
      return [
        {
          ...base,
          verb: verbs.completed,
          object: activity(origin, event.subject, 'module', titleOf(event.subject)),
          result: { completion: true },
        },
      ];
    if (event.right === null) return [];
    const question = event.kind === 'question' ? event.subject : event.step;
    const lesson = event.kind === 'question' ? lessonOf(event.subject) : event.subject;
    return [
      {
        ...base,
        verb: verbs.answered,
        object: activity(origin, `${lesson}#${encodeURIComponent(question)}`, 'question'),
        result: { success: event.right, ...(event.choice === null ? {} : { response: event.choice }) },
      },
    ];
  });
  return (await Promise.all(made)).flat();
};

type TeamReach = LearningReach & { readonly teamId: string };

/** What people of a team came to, without which evening: that would name who was there. */
const meetingAt = (origin: string): Statement['object'] => ({
  objectType: 'Activity',
  id: `${origin}/avonden`,
  definition: {
    type: 'http://adlnet.gov/expapi/activities/meeting',
    name: { nl: 'Trainingsavond', en: 'Training evening' },
  },
});

/** A team as one actor, with about how many people: nobody in it is named or can be counted out. */
export const teamStatements = async (
  teams: readonly TeamReach[],
  origin: string,
): Promise<readonly Statement[]> =>
  Promise.all(
    teams.flatMap(({ teamId, modules, evenings }) => {
      const did = [
        ...modules.map(({ moduleId, people }) => ({
          what: moduleId,
          people,
          verb: verbs.completed,
          object: activity(origin, moduleId, 'module', titleOf(moduleId)),
          completion: { completion: true },
        })),
        {
          what: 'avond',
          people: evenings,
          verb: verbs.attended,
          object: meetingAt(origin),
          completion: {},
        },
      ];
      return did.flatMap(({ what, people, verb, object, completion }) =>
        people === null
          ? []
          : [
              (async (): Promise<Statement> => ({
                // Without a time, so that the same figure is the same statement whenever it is exported.
                id: await idFrom(`xapi ${origin} ${teamId} ${what} ${people}`),
                actor: {
                  objectType: 'Group',
                  account: { homePage: origin, name: await idFrom(`xapi ${origin} ${teamId}`) },
                },
                verb,
                object,
                result: { ...completion, extensions: { [`${origin}/xapi/about-people`]: people } },
                version: xapiVersion,
              }))(),
            ],
      );
    }),
  );

const figuresOf = ({ kind, of, wrong, side }: MissedItem): Readonly<Record<string, number>> =>
  kind === 'situation'
    ? { answers: of, [`answers-other-than-compass${side === 'at_least' ? '-at-least' : ''}`]: wrong ?? 0 }
    : {
        'about-people': of,
        ...(side === 'some' ? { 'about-people-wrong': wrong ?? 0 } : {}),
        ...(side === 'few_wrong' ? { 'people-wrong-below': smallestCount } : {}),
        ...(side === 'few_right' ? { 'people-right-below': smallestCount } : {}),
      };

/** What often goes wrong, by everybody together as one actor. */
export const missedStatements = async (
  missed: readonly MissedItem[],
  origin: string,
): Promise<readonly Statement[]> =>
  Promise.all(
    missed.map(async (item): Promise<Statement> => {
      const { kind, id, text } = item;
      const figures = figuresOf(item);
      const place = { situation: 'evaluatie', step: 'verhaal', question: lessonOf(id), weekly: lessonOf(id) };
      return {
        id: await idFrom(`xapi ${origin} ${kind} ${id} ${JSON.stringify(figures)}`),
        actor: {
          objectType: 'Group',
          account: { homePage: origin, name: await idFrom(`xapi ${origin} everybody`) },
        },
        verb: verbs.answered,
        object: activity(
          origin,
          `${place[kind]}#${encodeURIComponent(kind === 'weekly' ? `${id}/weekly` : id)}`,
          'question',
          text,
        ),
        result: {
          extensions: Object.fromEntries(
            Object.entries(figures).map(([name, count]) => [`${origin}/xapi/${name}`, count]),
          ),
        },
        version: xapiVersion,
      };
    }),
  );
