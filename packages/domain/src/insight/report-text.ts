/** The shape of the month report's text: sections with sentences, a table, and parts with a list behind them. */
export type ReportTable = {
  readonly caption: string;
  readonly heads: readonly [string, string];
  readonly rows: readonly (readonly [string, string])[];
};
/** One agreement: what was kept and late, and the list behind it. */
export type ReportPart = {
  readonly id: string;
  readonly heading: string;
  readonly sentences: readonly string[];
  readonly list: {
    readonly caption: string;
    readonly heads: readonly string[];
    readonly rows: readonly (readonly string[])[];
  } | null;
};
export type ReportSection = {
  readonly id: 'rounds' | 'counted' | 'passed_on' | 'came_back' | 'agreements' | 'wishes' | 'thanks';
  readonly heading: string;
  readonly sentences: readonly string[];
  readonly table: ReportTable | null;
  readonly parts: readonly ReportPart[];
};
