/** What a team is made of, the same when it is made and when it is changed: a name and neighbourhoods. */
import type { AreaPack } from '@buurtplus/contract/areas';
import type { MunicipalityTeam } from '@buurtplus/contract/team-administration';
import { teamLimits } from '@buurtplus/domain/people';
import { useMemo } from 'react';
import type { ApiAnswer } from '../offline/api.ts';
import { TextInput } from '../ui/index.ts';
import { NeighbourhoodPicker } from './neighbourhood-picker.tsx';
import { hoodsOf, othersIn } from './pick-neighbourhoods.ts';
import type { TeamAdminWords } from './team-admin-words.ts';

export type TeamForm = { readonly name: string; readonly codes: readonly string[] };
/** At a field, or above the form. */
export type TeamWrong = { readonly field: string; readonly text: string } | null;

/** The server's no in words, at the field it is about. */
export const wrongOf = (answer: ApiAnswer<unknown>, words: TeamAdminWords): TeamWrong => {
  if (answer.ok) return null;
  if (answer.kind !== 'problem') return { field: '', text: words.noNetwork };
  const [first] = answer.problem.fields ?? [];
  const text = words.wrong[first?.code ?? ''] ?? answer.problem.detail;
  return { field: first?.path ?? '', text };
};

type Props = {
  readonly words: TeamAdminWords;
  readonly areas: AreaPack | null;
  readonly teams: readonly MunicipalityTeam[];
  readonly teamId: string;
  readonly form: TeamForm;
  readonly wrong: TeamWrong;
  readonly onForm: (form: TeamForm) => void;
};

export const TeamFields = ({ words, areas, teams, teamId, form, wrong, onForm }: Props) => {
  const hoods = useMemo(() => hoodsOf(areas), [areas]);
  const open = teams.filter((team) => team.endedOn === null);
  const at = (field: string): string | null => (wrong?.field === field ? wrong.text : null);
  return (
    <>
      <TextInput
        label={words.name}
        hint={words.nameHint}
        required
        maxLength={teamLimits.longestName}
        autoComplete="off"
        value={form.name}
        wrong={at('name')}
        onChange={(event) => onForm({ ...form, name: event.target.value })}
      />
      <NeighbourhoodPicker
        words={words}
        hoods={hoods}
        picked={form.codes}
        onPick={(codes) => onForm({ ...form, codes })}
        othersIn={(code) => othersIn(open, code, teamId)}
        wrong={at('neighbourhoodCodes')}
      />
    </>
  );
};
