/** The named views of the own work, each with how much it holds. */
import type { WorkCounts } from '@buurtplus/contract/signals';
import { type WorkView, workViews } from '@buurtplus/domain/signals';
import type { DeskWords } from './desk-words.ts';

type Props = {
  readonly counts: WorkCounts | null;
  readonly view: WorkView | null;
  readonly words: DeskWords;
  readonly onView: (view: WorkView | null) => void;
};

export const ViewsBar = ({ counts, view, words, onView }: Props) => (
  <div className="bpp-views" role="group" aria-label={words.home.viewsLabel}>
    {([null, ...workViews] as const).map((one) => {
      const name = words.home.views[one ?? 'all'] ?? '';
      const count = one === null || counts === null ? null : counts[one];
      const shown =
        count === null || counts === null ? null : count >= counts.most ? `${count}+` : `${count}`;
      return (
        <button
          type="button"
          key={one ?? 'all'}
          className="bpp-view"
          aria-pressed={view === one}
          data-late={one === 'overdue' && count !== null && count > 0}
          onClick={() => onView(one)}
        >
          {name}
          {shown === null || count === 0 ? null : <span className="bpp-view__count">{shown}</span>}
        </button>
      );
    })}
  </div>
);
