/** The members of the own team, for who keeps it running: found by name, stage or what asks attention. */
import type { MemberView } from '@buurtplus/contract/teams';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Heading, Select, TextInput } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { MemberCard } from './member-card.tsx';
import { filtersOf, type MemberFilter, membersLike } from './member-list.ts';
import { teamWords } from './team-words.ts';
import './teams.css';

type Props = {
  readonly members: readonly MemberView[];
  readonly today: string;
  readonly courseNames: Readonly<Record<string, string>>;
  /** Who was invited and did not answer yet. */
  readonly invited: ReactNode;
  readonly onChanged: () => Promise<void>;
};

export const MembersScreen = ({ members, today, courseNames, invited, onChanged }: Props) => {
  const words = teamWords(useLanguage().language);
  const [filter, setFilter] = useState<MemberFilter>('all');
  const [name, setName] = useState('');
  const filters = filtersOf(members, today);
  // The last of a stage moved on: everybody is shown again instead of nobody.
  const chosen = filters.some((one) => one.filter === filter) ? filter : 'all';
  const shown = membersLike(members, chosen, name, today);
  return (
    <div className="bpp-stack bpp-members">
      <Heading>{words.membersTitle}</Heading>
      <p className="bpp-soft">{words.membersIntro}</p>
      <Link className="bpp-button bpp-button--primary bpp-members__main" to="/ik/uitnodigen">
        {words.invite}
      </Link>
      {invited}
      {members.length < 6 ? null : (
        <div className="bpp-teamfields" role="search">
          <TextInput
            label={words.findName}
            type="search"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <Select
            label={words.findStage}
            value={chosen}
            options={filters.map((one) => ({
              value: one.filter,
              label: `${words.filters[one.filter] ?? words.stages[one.filter] ?? one.filter} (${one.count})`,
            }))}
            onChange={(event) =>
              setFilter(filters.find((one) => one.filter === event.target.value)?.filter ?? 'all')
            }
          />
        </div>
      )}
      <p role="status" className="bpp-soft">
        {words.shown(shown.length, members.length)}
      </p>
      <ul className="bpp-list bpp-members__list">
        {shown.map((member) => (
          <MemberCard
            key={member.personId}
            member={member}
            today={today}
            courseNames={courseNames}
            onChanged={onChanged}
          />
        ))}
      </ul>
    </div>
  );
};
