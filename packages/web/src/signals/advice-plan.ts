/** What an advice asks of the screen: what comes first, what may be sent, and whom one calls; no pixels here. */
import type { Advice, AdviceItem, CompassDesk, DeskNow } from '@buurtplus/domain/compass';
import { type CalledNumber, dutyRoleForUrgency } from '@buurtplus/domain/signals';
import type { PhoneWords } from '../words/nl/phone.ts';
import type { Language } from '../words/words.tsx';

/** Phone numbers of the professionals of this area, by code of their desk, where the book has none. */
export type KnownPhones = ReadonlyMap<string, string>;

export const phoneOf = (desk: CompassDesk, known: KnownPhones): string | null =>
  desk.phone ?? known.get(desk.code) ?? null;

export type Plan = {
  /** The call that comes before anything else. */
  readonly call: { readonly number: string; readonly logsAs: CalledNumber | null } | null;
  readonly main: 'call' | 'send' | 'look' | 'done';
  /** The way to send, when anything of it may be stored. */
  readonly send: 'send' | 'also' | 'anyway' | 'rest' | null;
  /** Looking again and talking first are ways out of a signal, not of a quiet evening. */
  readonly otherWays: boolean;
};

const isCall = ({ outcome }: AdviceItem): boolean => outcome === 'call_112' || outcome === 'call_police';

const callFor = (advice: Advice, at: DeskNow | null, phones: KnownPhones): Plan['call'] => {
  if (advice.outcome === 'call_112') return { number: '112', logsAs: '112' };
  const number = at === null ? null : phoneOf(at.desk, phones);
  if (advice.outcome === 'call_police') return { number: number ?? '0900-8844', logsAs: '0900-8844' };
  if (at === null || number === null) return null;
  // A closed desk is not called; its signal waits for it, and who is open meanwhile is named.
  const byPhone = at.open && (advice.byPhone || at.desk.channel === 'call' || advice.outcome === 'talk');
  return byPhone ? { number, logsAs: null } : null;
};

/** @param also what the advice would have looked at again is sent all the same */
export const planFor = (advice: Advice, at: DeskNow | null, phones: KnownPhones, also: boolean): Plan => {
  const call = callFor(advice, at, phones);
  const holds = (stores: AdviceItem['stores']): boolean =>
    advice.items.some((item) => item.stores === stores);
  const rest = holds('yes') || (also && holds('if_wanted')) ? 'rest' : null;
  if (isCall(advice)) return { call, main: 'call', send: rest, otherWays: false };
  if (advice.stores === 'yes')
    return {
      call,
      main: call === null ? 'send' : 'call',
      send: call === null ? 'send' : 'also',
      otherWays: true,
    };
  const looks = {
    call: null,
    main: 'look',
    send: holds('yes') ? 'send' : 'anyway',
    otherWays: true,
  } as const;
  if (advice.stores === 'if_wanted') return looks;
  if (call !== null) return { call, main: 'call', send: rest, otherWays: false };
  if (holds('yes')) return { call, main: 'send', send: 'rest', otherWays: false };
  // Nothing to tell about the first, but something to look at again beside it.
  return holds('if_wanted') ? looks : { call, main: 'done', send: null, otherWays: false };
};

/** "Geef dit door aan de wijkwerker": the words for the desks that came along, the name itself for any other. */
export const deskInSentence = (
  desk: CompassDesk,
  words: PhoneWords['advice'],
  language: Language,
): string => {
  const known = words.inSentence[desk.code];
  return known !== undefined && known.name === desk.name[language] ? known.say : desk.name[language];
};

/** Who reads what is passed on: the role that works with it in this neighbourhood, never the desk on the other end of a phone. */
export const readerOf = (item: AdviceItem, words: PhoneWords['advice']): string | null => {
  const role = item.urgency === null ? null : dutyRoleForUrgency[item.urgency];
  return role === null ? null : (words.readers[role] ?? role);
};

/** One sentence: what to do. */
export const headlineFor = (
  advice: Advice,
  plan: Plan,
  at: DeskNow | null,
  words: PhoneWords['advice'],
  language: Language,
): string => {
  if (advice.outcome === 'call_112') return words.call112;
  if (advice.outcome === 'call_police') return words.callDesk(plan.call?.number ?? '0900-8844');
  const ready = words.outcomes[advice.outcome];
  if (ready !== undefined) return ready;
  if (at === null) return words.send;
  const desk = deskInSentence(at.desk, words, language);
  if (plan.call !== null) return words.callDesk(desk);
  return words.pass(at.desk.channel === 'system' ? desk : (readerOf(advice, words) ?? desk));
};
