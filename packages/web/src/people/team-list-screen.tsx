/** The teams of the municipality: where they walk, how many are in them, and whether somebody coordinates. */
import type { MunicipalityTeam } from '@buurtplus/contract/team-administration';
import { Link } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import { Heading, StatePill } from '../ui/index.ts';
import { wholeDayInWords } from '../words/moments.ts';
import { useLanguage } from '../words/words.tsx';
import { teamAdminWords } from './team-admin-words.ts';
import './staff.css';

type Props = {
  readonly teams: readonly MunicipalityTeam[];
  readonly nameOf: (code: string) => string;
};

const Coordinator = ({ team }: { readonly team: MunicipalityTeam }) => {
  const words = teamAdminWords(useLanguage().language);
  if (team.hasCoordinator) return <StatePill kind="done">{words.coordinatorYes}</StatePill>;
  return team.coordinatorInvited ? (
    <StatePill kind="waiting">{words.coordinatorAsked}</StatePill>
  ) : (
    <StatePill kind="late">{words.coordinatorNo}</StatePill>
  );
};

/** A team of a whole city has more names than a line can hold. */
const mostNames = 4;

export const TeamListScreen = ({ teams, nameOf }: Props) => {
  const { language } = useLanguage();
  const words = teamAdminWords(language);
  const going = teams.filter((team) => team.endedOn === null);
  const stopped = teams.filter((team) => team.endedOn !== null);
  const hoodsIn = ({ neighbourhoodCodes }: MunicipalityTeam): string => {
    const names = neighbourhoodCodes.slice(0, mostNames).map(nameOf).join(', ');
    const more = neighbourhoodCodes.length - mostNames;
    return more > 0 ? `${names} +${more}` : names;
  };
  return (
    <div className="bpp-stack">
      <Heading>{words.title}</Heading>
      <p>{going.length === 0 ? words.none : words.intro}</p>
      <Link className="bpp-button bpp-button--primary bpp-button--wide" to="/beheer/teams/nieuw">
        {words.add}
      </Link>
      {going.length === 0 ? null : (
        <ul className="bpp-list">
          {going.map((team) => (
            <li key={team.teamId}>
              <Link className="bpp-linkrow" to="/beheer/teams/$teamId" params={{ teamId: team.teamId }}>
                <span className="bpp-tight">
                  <strong>{team.name}</strong>
                  <span className="bpp-soft">{hoodsIn(team)}</span>
                  <span className="bpp-row">
                    <span>{words.members(team.members)}</span>
                    <Coordinator team={team} />
                  </span>
                </span>
                <ChevronRight size={20} aria-hidden="true" />
              </Link>
            </li>
          ))}
        </ul>
      )}
      {stopped.length === 0 ? null : (
        <section className="bpp-stack" aria-labelledby="stopped">
          <h2 id="stopped">{words.stopped}</h2>
          <ul className="bpp-list">
            {stopped.map((team) => (
              <li key={team.teamId}>
                <strong>{team.name}</strong>
                <p className="bpp-soft">
                  {words.stoppedOn(
                    wholeDayInWords(team.endedOn ?? '', language),
                    words.reasons[team.endReason ?? 'not_needed'],
                  )}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
};
