/** The pages of the roster, fetched when opened: the list, one item, the coordinator's board, and planning. */
import type { RosterItemView } from '@buurtplus/contract/roster';
import { mondayOf } from '@buurtplus/domain/roster';
import { mayWalk } from '@buurtplus/domain/teams';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { NeighbourhoodMap } from '../areas/neighbourhood-map.tsx';
import { afterWords } from '../roster/after-words.ts';
import { AskWell } from '../roster/ask-well.tsx';
import { BoardScreen } from '../roster/board-screen.tsx';
import { ItemPlan } from '../roster/item-plan.tsx';
import { ItemScreen } from '../roster/item-screen.tsx';
import { NotRead } from '../roster/not-read.tsx';
import { PaperRoster } from '../roster/paper-roster.tsx';
import { daysOf, spanAround } from '../roster/paper-span.ts';
import { Patterns } from '../roster/patterns.tsx';
import { PlanScreen } from '../roster/plan-screen.tsx';
import { planWords } from '../roster/plan-words.ts';
import { ProposalAgain } from '../roster/proposal-again.tsx';
import { ProposalScreen } from '../roster/proposal-screen.tsx';
import { proposalWords } from '../roster/proposal-words.ts';
import { readTaskLog, readTemplates } from '../roster/roster.api.ts';
import { RosterScreen } from '../roster/roster-screen.tsx';
import { rosterWords } from '../roster/roster-words.ts';
import { TaskLog } from '../roster/task-log.tsx';
import { TodayRoster } from '../roster/today-roster.tsx';
import { Zones } from '../roster/zones.tsx';
import { StartPlannedLink } from '../rounds/start-planned-link.tsx';
import { WalkedPlanNotice } from '../rounds/walked-plan.tsx';
import { PlaceMember, TakeOff } from '../teams/place-member.tsx';
import { Busy, Button, Heading, Notice } from '../ui/index.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { NotFound } from './not-found.tsx';
import { useMyTeam } from './our-team-pages.tsx';
import { useProposal } from './proposal-data.ts';
import { todayInNl, useOnline, useRoster, useRosterItem, useRosterSpan, valueOf } from './roster-data.ts';
import { useAreas, useMe, useRoundPack } from './session.ts';
import { useMembers } from './team-life-pages.tsx';

const hourMs = 3_600_000;

const StartPart = ({ item }: { readonly item: RosterItemView }) => {
  const plan = useRoundPack(true).data?.planned?.find((one) => one.itemId === item.itemId);
  return <StartPlannedLink item={item} begun={plan?.round != null} />;
};

export const TodayRosterPart = ({ personId }: { readonly personId: string }) => {
  const client = useQueryClient();
  const roster = useRoster(true).data;
  return roster == null ? null : (
    <TodayRoster
      items={roster.items}
      personId={personId}
      start={(item) => <StartPart item={item} />}
      onChanged={() => void client.invalidateQueries({ queryKey: ['roster'] })}
    />
  );
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
        far && wide.error !== null ? (
          <NotRead why={wide.error.message} onAgain={() => void wide.refetch()} />
        ) : far || !reachable ? null : (
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
  const roster = useRoster(true).data;
  const near = roster?.items ?? [];
  const client = useQueryClient();
  const plans = me?.acting?.role === 'coordinator';
  const members = useMembers(plans).data ?? [];
  if (query.data === undefined || me == null) return <Busy words={app.busy} />;
  const { item, kept } = query.data;
  if (item === null) return <NotFound />;
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
        where={<ZonePart zoneId={item.zoneId} />}
        log={
          item.kind === 'round' || item.cancelled || new Date(item.startsAt) > new Date() ? null : (
            <LogPart itemId={itemId} />
          )
        }
        round={
          item.kind === 'round' && new Date(item.startsAt).getTime() - hourMs < Date.now() ? (
            <>
              <WalkedPlanNotice itemId={itemId} />
              <StartPart item={item} />
            </>
          ) : null
        }
        {...(plans
          ? {
              plan: (
                <ItemPlan item={item} zones={roster?.zones ?? []} onChanged={changed}>
                  <PlaceMember itemId={itemId} members={free} onChanged={again} />
                </ItemPlan>
              ),
              beside: ({ personId, name, state }) =>
                personId === null ? null : new Date(item.startsAt) > new Date() ? (
                  <TakeOff itemId={itemId} personId={personId} onChanged={again} />
                ) : state === 'going' && name !== null && personId !== me.personId && !item.cancelled ? (
                  <AskWell itemId={itemId} personId={personId} name={name} />
                ) : null,
            }
          : {})}
      />
    </>
  );
};

/** A drawn zone as a picture; the phone keeps it for the dark. */
const ZonePart = ({ zoneId }: { readonly zoneId: string | null }) => {
  const { language } = useLanguage();
  const areas = useAreas(true).data ?? null;
  const zone = useRoster(true).data?.zones.find((one) => one.zoneId === zoneId);
  return areas === null || zone?.outline == null ? null : (
    <NeighbourhoodMap
      pack={areas}
      label={`${zone.name}, ${afterWords(language).drawn}`}
      focusCodes={zone.neighbourhoodCodes}
      outline={zone.outline}
    />
  );
};

const LogPart = ({ itemId }: { readonly itemId: string }) => {
  const client = useQueryClient();
  const team = useMyTeam(true).query.data?.people ?? [];
  const view = useQuery({
    networkMode: 'always',
    retry: false,
    queryKey: ['task-log', itemId],
    queryFn: async () => {
      const answer = await readTaskLog(itemId);
      return answer.ok ? answer.value : null;
    },
  }).data;
  return view == null ? null : (
    <TaskLog
      itemId={itemId}
      view={view}
      team={team}
      onWritten={async () => {
        await client.invalidateQueries({ queryKey: ['task-log', itemId] });
        await client.invalidateQueries({ queryKey: ['my-tasks'] });
      }}
    />
  );
};

const PageNotRead = ({
  title,
  why,
  onAgain,
}: {
  readonly title: string;
  readonly why: string;
  readonly onAgain: () => void;
}) => (
  <div className="bpp-stack">
    <Heading>{title}</Heading>
    <NotRead why={why} onAgain={onAgain} />
  </div>
);

export const BoardPage = () => {
  const { language } = useLanguage();
  const { app } = useWords();
  const client = useQueryClient();
  const [monday, setMonday] = useState(() => mondayOf(todayInNl()));
  const areas = useAreas(true).data ?? null;
  const ahead = useRosterSpan(todayInNl(), 28);
  const week = useRosterSpan(monday, 7);
  const templates = useQuery({
    networkMode: 'always',
    retry: false,
    queryKey: ['roster', 'templates'],
    queryFn: async () => valueOf(await readTemplates(), rosterWords(language).noNetwork).templates,
  });
  const again = (): Promise<void> => client.invalidateQueries({ queryKey: ['roster'] });
  if (ahead.data === undefined)
    return ahead.error === null ? (
      <Busy words={app.busy} />
    ) : (
      <PageNotRead
        title={planWords(language).board}
        why={ahead.error.message}
        onAgain={() => void ahead.refetch()}
      />
    );
  // This week and its parts come together: else they push each other away.
  if (templates.isPending || (monday === mondayOf(todayInNl()) && week.isPending))
    return <Busy words={app.busy} />;
  return (
    <BoardScreen
      ahead={ahead.data.items}
      week={week.data === undefined ? null : { monday: week.data.from, items: week.data.items }}
      weekWrong={week.error?.message ?? null}
      onAgain={() => void week.refetch()}
      monday={monday}
      onWeek={setMonday}
      proposal={
        <Link className="bpp-button bpp-button--secondary" to="/rooster/voorstel">
          {proposalWords(language).make}
        </Link>
      }
      below={
        <div className="bpp-parts">
          {templates.error === null ? null : (
            <NotRead why={templates.error.message} onAgain={() => void templates.refetch()} />
          )}
          {templates.data === undefined ? null : (
            <Patterns
              templates={templates.data}
              zones={ahead.data.zones}
              today={todayInNl()}
              onChanged={again}
            />
          )}
          <Zones
            zones={ahead.data.zones}
            codes={ahead.data.neighbourhoodCodes}
            areas={areas}
            drawMap={({ corners, onTap }) =>
              areas === null ? null : (
                <NeighbourhoodMap
                  pack={areas}
                  label={afterWords(language).drawMap(corners.length)}
                  focusCodes={ahead.data?.neighbourhoodCodes ?? []}
                  outline={corners}
                  onTap={({ lat, lon }) => onTap([lon, lat])}
                />
              )
            }
            onChanged={again}
          />
        </div>
      }
    />
  );
};

export const PaperPage = () => {
  const { app } = useWords();
  const [span, setSpan] = useState(() => spanAround('week', todayInNl()));
  const roster = useRosterSpan(span.from, daysOf(span));
  const read = roster.data !== undefined && !roster.isPlaceholderData;
  return (
    <PaperRoster
      span={span}
      onSpan={setSpan}
      teamName={roster.data?.teamName ?? ''}
      items={read ? roster.data.items : null}
      instead={
        roster.error === null ? (
          <Busy words={app.busy} />
        ) : (
          <NotRead why={roster.error.message} onAgain={() => void roster.refetch()} />
        )
      }
    />
  );
};

export const ProposalPage = () => {
  const { language } = useLanguage();
  const client = useQueryClient();
  const words = proposalWords(language);
  const { proposal, isOld } = useProposal();
  const [turn, setTurn] = useState(0);
  /** Another proposal is another page: it begins at its heading, with everything on. */
  const again = async (): Promise<void> => {
    const { error } = await proposal.refetch();
    if (error === null) setTurn((before) => before + 1);
  };
  if (proposal.data === undefined)
    return proposal.error === null || proposal.isFetching ? (
      <Busy words={words.busy} />
    ) : (
      <PageNotRead title={words.title} why={proposal.error.message} onAgain={() => void again()} />
    );
  return (
    <ProposalScreen
      key={turn}
      proposal={proposal.data}
      onPlaced={async () => {
        const [{ error }] = await Promise.all([proposal.refetch(), client.invalidateQueries()]);
        return error === null;
      }}
      about={
        proposal.error !== null ? (
          <NotRead why={proposal.error.message} onAgain={() => void again()} />
        ) : isOld ? (
          <ProposalAgain busy={proposal.isFetching} onAgain={() => void again()} />
        ) : null
      }
    />
  );
};

export const PlanPage = () => {
  const { language } = useLanguage();
  const { app } = useWords();
  const client = useQueryClient();
  const roster = useRosterSpan(todayInNl(), 7);
  if (roster.data === undefined)
    return roster.error === null ? (
      <Busy words={app.busy} />
    ) : (
      <PageNotRead
        title={planWords(language).addTitle}
        why={roster.error.message}
        onAgain={() => void roster.refetch()}
      />
    );
  return (
    <PlanScreen
      zones={roster.data.zones}
      today={todayInNl()}
      onPlanned={() => client.invalidateQueries({ queryKey: ['roster'] })}
    />
  );
};
