/** The pages of the roster, fetched when opened: the list, one item, the coordinator's board, and planning. */
import { mondayOf } from '@buurtplus/domain/roster';
import { mayWalk } from '@buurtplus/domain/teams';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { BoardScreen } from '../roster/board-screen.tsx';
import { ItemPlan } from '../roster/item-plan.tsx';
import { ItemScreen } from '../roster/item-screen.tsx';
import { Patterns, Zones } from '../roster/patterns.tsx';
import { PlanScreen } from '../roster/plan-screen.tsx';
import { ProposalScreen } from '../roster/proposal-screen.tsx';
import { proposalWords } from '../roster/proposal-words.ts';
import { readProposal, readTemplates } from '../roster/roster.api.ts';
import { RosterScreen } from '../roster/roster-screen.tsx';
import { rosterWords } from '../roster/roster-words.ts';
import { TodayRoster } from '../roster/today-roster.tsx';
import { PlaceMember, TakeOff } from '../teams/place-member.tsx';
import { Busy, Button, Heading, Notice } from '../ui/index.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { todayInNl, useOnline, useRoster, useRosterItem, useRosterSpan } from './roster-data.ts';
import { useAreas, useMe } from './session.ts';
import { useMembers } from './team-life-pages.tsx';

export const TodayRosterPart = ({ personId }: { readonly personId: string }) => {
  const roster = useRoster(true).data;
  return roster == null ? null : <TodayRoster items={roster.items} personId={personId} />;
};

export const RosterPage = () => {
  const { language } = useLanguage();
  const { app } = useWords();
  const [far, setFar] = useState(false);
  const near = useRoster(true);
  const wide = useRosterSpan(todayInNl(), 42, far);
  const reachable = useOnline().data !== false;
  const roster = (far ? wide.data : null) ?? near.data;
  if (roster == null) return near.isPending ? <Busy words={app.busy} /> : <NoRoster />;
  return (
    <RosterScreen
      items={roster.items}
      kept={!reachable}
      further={
        far || !reachable ? null : (
          <Button kind="secondary" wide onClick={() => setFar(true)}>
            {rosterWords(language).further}
          </Button>
        )
      }
    />
  );
};

const NoRoster = () => {
  const { language } = useLanguage();
  const words = rosterWords(language);
  return (
    <div className="bpp-stack">
      <Heading>{words.title}</Heading>
      <p className="bpp-large">{words.noNetwork}</p>
    </div>
  );
};

export const RosterItemPage = () => {
  const { itemId = '' } = useParams({ strict: false });
  const { language } = useLanguage();
  const { app } = useWords();
  const me = useMe().data;
  const { query, changed } = useRosterItem(itemId);
  const near = useRoster(true).data?.items ?? [];
  const client = useQueryClient();
  const plans = me?.acting?.role === 'coordinator';
  const members = useMembers(plans).data ?? [];
  if (query.data === undefined || me == null) return <Busy words={app.busy} />;
  const { item, kept } = query.data;
  if (item === null)
    return (
      <div className="bpp-stack">
        <Heading>{app.notFoundTitle}</Heading>
        <p className="bpp-large">{app.notFound}</p>
      </div>
    );
  const inReturn = near.filter(
    (one) => one.itemId !== itemId && one.mine.state === 'none' && one.taken > 0 && one.whyNot === null,
  );
  const going = new Set(item.people.filter((one) => one.state === 'going').map((one) => one.personId));
  const free = members.filter((one) => mayWalk(one.stage) && !going.has(one.personId));
  const again = (): void => void client.invalidateQueries();
  return (
    <>
      {kept ? (
        <Notice kind="info" live="status">
          <p>{rosterWords(language).kept}</p>
        </Notice>
      ) : null}
      <ItemScreen
        item={item}
        personId={me.personId}
        inReturn={inReturn}
        onChanged={changed}
        {...(plans
          ? {
              plan: (
                <ItemPlan item={item} onChanged={changed}>
                  <PlaceMember itemId={itemId} members={free} onChanged={again} />
                </ItemPlan>
              ),
              beside: ({ personId }) =>
                personId === null || new Date(item.startsAt) <= new Date() ? null : (
                  <TakeOff itemId={itemId} personId={personId} onChanged={again} />
                ),
            }
          : {})}
      />
    </>
  );
};

export const BoardPage = () => {
  const { language } = useLanguage();
  const { app } = useWords();
  const client = useQueryClient();
  const [monday, setMonday] = useState(() => mondayOf(todayInNl()));
  const areas = useAreas(true).data ?? null;
  const ahead = useRosterSpan(todayInNl(), 28);
  const week = useRosterSpan(monday, 7);
  const templates = useQuery({
    queryKey: ['roster', 'templates'],
    queryFn: async () => {
      const answer = await readTemplates();
      return answer.ok ? answer.value.templates : [];
    },
  });
  const again = (): Promise<void> => client.invalidateQueries({ queryKey: ['roster'] });
  if (ahead.data === undefined) return <Busy words={app.busy} />;
  if (ahead.data === null) return <NoRoster />;
  return (
    <BoardScreen
      ahead={ahead.data.items}
      week={week.data?.items ?? []}
      monday={monday}
      onWeek={setMonday}
      proposal={
        <Link className="bpp-button bpp-button--secondary" to="/rooster/voorstel">
          {proposalWords(language).make}
        </Link>
      }
      below={
        <>
          <Patterns templates={templates.data ?? []} onChanged={again} />
          <Zones
            zones={ahead.data.zones}
            codes={ahead.data.neighbourhoodCodes}
            areas={areas}
            onChanged={again}
          />
        </>
      }
    />
  );
};

export const ProposalPage = () => {
  const { language } = useLanguage();
  const client = useQueryClient();
  const proposal = useQuery({
    networkMode: 'always',
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnMount: 'always',
    queryKey: ['proposal'],
    queryFn: async () => {
      const answer = await readProposal();
      return answer.ok ? answer.value : null;
    },
  });
  if (proposal.isFetching && proposal.data === undefined)
    return <Busy words={proposalWords(language).busy} />;
  if (proposal.data == null) return <NoRoster />;
  return <ProposalScreen proposal={proposal.data} onPlaced={() => client.invalidateQueries()} />;
};

export const PlanPage = () => {
  const { app } = useWords();
  const client = useQueryClient();
  const roster = useRosterSpan(todayInNl(), 7);
  if (roster.data === undefined) return <Busy words={app.busy} />;
  return (
    <PlanScreen
      zones={roster.data?.zones ?? []}
      today={todayInNl()}
      onPlanned={() => client.invalidateQueries({ queryKey: ['roster'] })}
    />
  );
};
