/** One tap, one deed: a second tap does nothing while the first is under way, nor on what came in its place under the same finger. */
export type OneTap = (deed: () => Promise<unknown>) => Promise<void>;

export const createOneTap = (onBusy: (isBusy: boolean) => void, rest: () => Promise<void>): OneTap => {
  let isBusy = false;
  return async (deed) => {
    if (isBusy) return;
    isBusy = true;
    onBusy(true);
    try {
      await deed();
      await rest();
    } finally {
      isBusy = false;
      onBusy(false);
    }
  };
};
