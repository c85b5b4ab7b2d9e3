/** Eight situations on the way: kept for this tab only, so that a reload goes on where it was and a closed tab leaves nothing. */
import {
  type EvaluationChoice,
  evaluationChoices,
  evaluationItems,
  readLinkCode,
} from '@buurtplus/domain/evaluation';

export type KeptAnswers = {
  readonly code: string;
  /** Ids of the situations in the order of this person. */
  readonly order: readonly string[];
  readonly choices: Readonly<Record<string, EvaluationChoice>>;
  readonly at: number;
};

const keyOf = (evaluationId: string, moment: string): string =>
  `buurtplus-evaluation-${evaluationId}-${moment}`;

const isWhole = (read: unknown): read is KeptAnswers => {
  if (read === null || typeof read !== 'object') return false;
  const { code, order, choices, at } = read as Record<string, unknown>;
  const ids = evaluationItems.map(({ id }) => id);
  return (
    typeof code === 'string' &&
    readLinkCode(code) === code &&
    Array.isArray(order) &&
    order.length === ids.length &&
    ids.every((id) => order.includes(id)) &&
    choices !== null &&
    typeof choices === 'object' &&
    Object.entries(choices).every(
      ([id, choice]) => ids.includes(id) && (evaluationChoices as readonly unknown[]).includes(choice),
    ) &&
    typeof at === 'number' &&
    at >= 0 &&
    at <= ids.length
  );
};

export const keepAnswers = (evaluationId: string, moment: string, kept: KeptAnswers): void => {
  try {
    sessionStorage.setItem(keyOf(evaluationId, moment), JSON.stringify(kept));
  } catch {
    // A browser that keeps nothing: then a reload begins again.
  }
};

/** @returns null when there is nothing, or something of another edition of the questions */
export const keptAnswers = (evaluationId: string, moment: string): KeptAnswers | null => {
  try {
    const read: unknown = JSON.parse(sessionStorage.getItem(keyOf(evaluationId, moment)) ?? 'null');
    return isWhole(read) ? read : null;
  } catch {
    return null;
  }
};

export const forgetAnswers = (evaluationId: string, moment: string): void => {
  try {
    sessionStorage.removeItem(keyOf(evaluationId, moment));
  } catch {
    // Nothing was kept.
  }
};
