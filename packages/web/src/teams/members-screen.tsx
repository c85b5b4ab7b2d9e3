/** The members of the own team, for who keeps it running. */
import type { MemberView } from '@buurtplus/contract/teams';
import { Link } from '@tanstack/react-router';
import { Heading } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { MemberCard } from './member-card.tsx';
import { teamWords } from './team-words.ts';
import './teams.css';

type Props = {
  readonly members: readonly MemberView[];
  readonly today: string;
  readonly courseNames: Readonly<Record<string, string>>;
  readonly onChanged: () => Promise<void>;
};

export const MembersScreen = ({ members, today, courseNames, onChanged }: Props) => {
  const words = teamWords(useLanguage().language);
  return (
    <div className="bpp-stack bpp-members">
      <Heading>{words.membersTitle}</Heading>
      <p className="bpp-soft">{words.membersIntro}</p>
      <Link className="bpp-button bpp-button--primary bpp-members__main" to="/ik/uitnodigen">
        {words.invite}
      </Link>
      <ul className="bpp-list bpp-members__list">
        {members.map((member) => (
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
