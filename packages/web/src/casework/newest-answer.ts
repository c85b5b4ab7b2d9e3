/** Only the answer to what is asked last counts: one that comes after something was changed is of before, and is dropped. */
export const createNewestAnswer = () => {
  let turn = 0;
  return {
    /** What was asked is no longer what is chosen. */
    changed: (): void => {
      turn += 1;
    },
    /** @returns null when the answer is of before */
    ask: async <Answer>(question: () => Promise<Answer>): Promise<Answer | null> => {
      turn += 1;
      const mine = turn;
      const answer = await question();
      return mine === turn ? answer : null;
    },
  };
};
