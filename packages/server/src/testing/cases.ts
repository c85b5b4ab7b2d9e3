/** Cases over HTTP by the cast, for tests and measures of what comes after opening one. */
import type { CaseView, Received } from '@buurtplus/contract/casework';
import { type CaseGround, daysLater } from '@buurtplus/domain/casework';
import type { CaseworkDeps } from '../casework/casework-deps.ts';
import { demoPeople } from '../demo/demo-people.ts';
import { dutchDay } from '../platform/clock.ts';
import type { Who } from '../platform/http/caller.ts';
import { createLog } from '../platform/log.ts';
import { createSecretBox } from '../platform/secret-box.ts';
import { isDutchHoliday } from '../routing/dutch-calendar.ts';
import type { HandIn } from './hand-in.ts';
import { newPhoneId } from './phone.ts';
import type { Browser, TestServer } from './test-server.ts';

export type Said = { readonly status: number; readonly body: unknown };

export const idOfPerson = (who: string): string =>
  demoPeople.find((one) => one.email.startsWith(who))?.id ?? '';
export const organisationOf = (who: string): string =>
  demoPeople.find((one) => one.email.startsWith(who))?.organisationId ?? '';

/** Whether this road names the role of this person; who is not named is refused whatever he asks. */
export const mayAsk = (named: Who, who: string): boolean => {
  const role = demoPeople.find((one) => one.email.startsWith(who))?.role;
  return typeof named === 'string' || (role !== undefined && named.includes(role));
};

const reasonWords = 'Al weken dichte gordijnen en een volle bus.';

/** The day in the Netherlands, so many days from this server's now; also just after midnight, when it is still yesterday in UTC. */
export const dayFrom = (test: TestServer, days: number): string =>
  daysLater(dutchDay(test.clock.now()), days);

export const caseworkDeps = (test: TestServer): CaseworkDeps => ({
  db: test.world.app,
  jobsDb: test.world.jobs,
  clock: test.clock,
  newId: newPhoneId,
  log: createLog('silent'),
  isHoliday: isDutchHoliday,
  keyBox: createSecretBox(test.world.database.secretKey, 'case-key'),
  neighbourhoodsIn: test.world.book.neighbourhoodsIn,
  closedDesks: async () => new Map(),
  askToTell: async () => undefined,
  wakeTelling: async () => undefined,
});

export const openCaseAs = async (
  browser: Browser,
  change: Readonly<Record<string, unknown>> = {},
): Promise<string> => {
  const answer = await browser.call('POST', '/cases', {
    commandId: newPhoneId(),
    signalId: null,
    place: { neighbourhoodCode: 'BU99010201', street: 'Dijkweg', houseNumber: null },
    reason: reasonWords,
    ground: 'wmo',
    reviewOn: null,
    ...change,
  });
  if (answer.status !== 201) throw new Error(`the case was not opened: ${answer.text}`);
  return (answer.body as { caseId: string }).caseId;
};

/** A niet-pluis of Amina that Saar took up. @returns its id */
export const takenSignalOf = async (
  handIn: HandIn,
  change: Parameters<HandIn['record']>[1] = {},
): Promise<string> => {
  const signalId = await handIn.record('amina', {
    observations: ['home.curtains_closed', 'home.letterbox_full'],
    gutFeeling: 'niet_pluis',
    ...change,
  });
  const saar = await handIn.browserOf('saar');
  const { version } = (await saar.call('GET', `/signals/${signalId}`)).body as { version: number };
  const body = { commandId: newPhoneId(), version, action: 'take' };
  const taken = await saar.call('POST', `/signals/${signalId}/actions`, body);
  if (taken.status !== 200) throw new Error(`the signal was not taken: ${taken.text}`);
  return signalId;
};

export const readCaseAs = async (browser: Browser, caseId: string): Promise<CaseView> => {
  const answer = await browser.call('GET', `/cases/${caseId}`);
  if (answer.status !== 200) throw new Error(`the case was not read: ${answer.text}`);
  return answer.body as CaseView;
};

export const stepAs = (browser: Browser, caseId: string, step: object): Promise<Said> =>
  browser.call('POST', `/cases/${caseId}/actions`, { commandId: newPhoneId(), ...step });

export const addFactAs = async (
  browser: Browser,
  caseId: string,
  compartment: string,
  text: string,
  seenOn: string,
): Promise<string> => {
  const commandId = newPhoneId();
  const answer = await browser.call('POST', `/cases/${caseId}/actions`, {
    commandId,
    action: 'add',
    compartment,
    entry: { kind: 'fact', domain: 'living', text, source: 'seen_myself', seenOn },
  });
  if (answer.status !== 204) throw new Error(`the fact was not taken on: ${answer.text}`);
  return commandId;
};

export type OfferChange = {
  readonly kind: 'assign' | 'refer' | 'transfer';
  readonly toPersonId?: string;
  readonly toOrganisationId?: string;
  readonly fields?: readonly string[];
  readonly entryIds?: readonly string[];
  readonly ground?: CaseGround;
  readonly untilOn: string;
};

/** Looks at the preview first, as the screen does. */
export const offerAs = async (
  browser: Browser,
  caseId: string,
  change: OfferChange,
): Promise<Said & { readonly handOverId: string; readonly content: string }> => {
  const all = ['place', 'house_number', 'reason', 'rung', 'review'];
  const fields = change.fields ?? (change.kind === 'refer' ? ['place'] : all);
  const chosen = { fields, entryIds: change.entryIds ?? [] };
  const purpose = 'Willen jullie meekijken naar de woning?';
  const ask = { ...chosen, kind: change.kind, purpose };
  const preview = (await browser.call('POST', `/cases/${caseId}/hand-overs/preview`, ask)).body as {
    content: string;
    mark: string;
  } | null;
  const read = await browser.call('GET', `/cases/${caseId}`);
  const version = (read.body as { version?: number }).version ?? 0;
  const handOverId = newPhoneId();
  const answer = await browser.call('POST', `/cases/${caseId}/hand-overs`, {
    commandId: handOverId,
    version,
    kind: change.kind,
    toPersonId: change.toPersonId ?? null,
    toOrganisationId: change.toOrganisationId ?? null,
    purpose,
    ground: change.ground ?? 'wmo',
    chosen,
    mark: preview?.mark ?? '',
    untilOn: change.untilOn,
  });
  return { ...answer, handOverId, content: preview?.content ?? '' };
};

export const answerAs = (browser: Browser, handOverId: string, answer: object): Promise<Said> =>
  browser.call('POST', `/hand-overs/${handOverId}/answers`, { commandId: newPhoneId(), ...answer });

export const receivedBy = async (browser: Browser, handOverId: string): Promise<Received | null> => {
  const answer = await browser.call('GET', `/hand-overs/${handOverId}`);
  return answer.status === 200 ? (answer.body as Received) : null;
};
