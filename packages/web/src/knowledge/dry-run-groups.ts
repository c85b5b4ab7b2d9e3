/** The lines of a dry run gathered by what changes: from which advice to which. */
import type { DryRunView } from '@buurtplus/contract/editions';

type Line = DryRunView['lines'][number];

export type DryRunGroup = {
  readonly kind: Line['kind'];
  readonly before: Line['before'];
  readonly after: Line['after'];
  readonly lines: readonly Line[];
};

const endOf = (ending: Line['before']): string =>
  ending === null ? '' : [ending.advice, ending.deskCode, ending.phone].join(' ');

/** In the order in which the kinds and lines came. */
export const groupLines = (lines: readonly Line[]): readonly DryRunGroup[] =>
  [
    ...Map.groupBy(lines, ({ kind, before, after }) => [kind, endOf(before), endOf(after)].join('\n')),
  ].flatMap(([, group]) =>
    group[0] === undefined
      ? []
      : [{ kind: group[0].kind, before: group[0].before, after: group[0].after, lines: group }],
  );
