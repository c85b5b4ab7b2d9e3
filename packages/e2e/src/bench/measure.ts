/** Small tools of measuring: percentiles, repeated runs, and a table that says what was measured. */
export type Line = {
  readonly what: string;
  readonly figure: string;
  readonly aim?: string;
  readonly holds?: boolean;
};

export const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
};

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** @returns milliseconds */
export const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

export const ms = (value: number): string =>
  value < 10 ? `${value.toFixed(2)} ms` : `${Math.round(value)} ms`;
export const perSecond = (value: number): string => `${Math.round(value)} per second`;
export const times = (value: number): string => `${value.toFixed(2)} ×`;
export const percent = (value: number): string => `${Math.round(value * 100)} %`;
