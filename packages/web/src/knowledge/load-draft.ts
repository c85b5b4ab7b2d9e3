/** What the server has: the editions, and the draft or, without one, the edition in force to begin from. */
import type { CompassDraft, CompassEditions } from '@buurtplus/contract/editions';
import type { EditionLine } from '@buurtplus/domain/compass';
import type { Base } from './draft-work.ts';
import { readDraft, readEditions } from './knowledge.api.ts';

export type Loaded = {
  readonly editions: CompassEditions;
  readonly base: Base;
  readonly changedAt: string | null;
  readonly changedBy: string | null;
  readonly hiddenNews: readonly EditionLine[];
};

export const baseOfDraft = (draft: CompassDraft): Base => ({
  seen: draft.revision,
  version: draft.version,
  standard: draft.standard,
  changes: draft.changes,
});

/** The first change makes the draft; until then it only has the name it would get. */
const baseInForce = ({ editions, inForce }: CompassEditions): Base => {
  const number = Math.max(0, ...editions.map((edition) => edition.number ?? 0)) + 1;
  return {
    seen: 0,
    version: `${inForce.standard.version}+${number}`,
    standard: inForce.standard,
    changes: inForce.changes,
  };
};

/** @returns null when the server did not answer */
export const loadDraft = async (): Promise<Loaded | null> => {
  const overview = await readEditions();
  if (!overview.ok) return null;
  const editions = overview.value;
  if (editions.draft === null)
    return { editions, base: baseInForce(editions), changedAt: null, changedBy: null, hiddenNews: [] };
  const draft = await readDraft();
  if (!draft.ok) return null;
  const { changedAt, changedBy, hiddenNews } = draft.value;
  return { editions, base: baseOfDraft(draft.value), changedAt, changedBy, hiddenNews };
};
