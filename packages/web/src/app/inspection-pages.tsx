/** The pages of a schouw on a phone: the list, the points, one point, and one loose point of a round. */
import type { InspectionCard } from '@buurtplus/contract/inspections';
import type { InspectionFact } from '@buurtplus/domain/inspections';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { findOwnPosition, ownPositionIfAllowed } from '../areas/own-position.ts';
import { AddPoint } from '../inspections/add-point.tsx';
import { cleanOldLooks, keepPointPhoto, type LookAt, writeLook } from '../inspections/inspection-book.ts';
import { useInspectionWords } from '../inspections/inspection-words.ts';
import { useJustSaid } from '../inspections/just-said.ts';
import { InspectionListScreen } from '../inspections/list-screen.tsx';
import { askedOf, pointState, pointsHere } from '../inspections/look.ts';
import { PointScreen } from '../inspections/point-screen.tsx';
import { useOwnEvents } from '../inspections/use-looks.ts';
import { WalkInspectionScreen } from '../inspections/walk-screen.tsx';
import { newId } from '../offline/device.ts';
import { WordingMarks } from '../rounds/wording-marks.tsx';
import { shrinkPhoto } from '../signals/shrink-photo.ts';
import { Busy, Heading, Notice } from '../ui/index.ts';
import { useWords } from '../words/words.tsx';
import { looseCard, useAreaNames, useInspections } from './inspection-data.ts';
import { pointAddress } from './inspection-handover.ts';
import { useInspectionMap } from './inspection-map.tsx';
import { teamRoles } from './roles.ts';
import { useMe, useNeededPack, usePack } from './session.ts';
import '../inspections/inspections.css';

const main = 'bpp-button bpp-button--primary bpp-button--wide';
const second = 'bpp-button bpp-button--secondary';

/** One more point: in a round of its own, or beside what was planned. */
const Adding = ({ at, onDone }: { readonly at: LookAt; readonly onDone: (pointId: string) => void }) => {
  const words = useInspectionWords();
  const me = useMe().data;
  const pack = usePack(true).data ?? null;
  const neededPack = useNeededPack();
  const areaNames = useAreaNames();
  const [failed, setFailed] = useState(false);
  // Its answer is what the next screen looks with: fetched while somebody types where it is.
  useInspections(true);
  if (me == null) return null;
  const add = async (fact: InspectionFact): Promise<void> => {
    const pointId = newId();
    try {
      const held = await neededPack();
      if (held === null) return setFailed(true);
      await writeLook({ ownerId: me.personId, pack: held }, at, pointId, fact);
      onDone(pointId);
    } catch {
      setFailed(true);
    }
  };
  return (
    <>
      {failed ? (
        <Notice kind="attention" live="alert">
          <p>{words.failed}</p>
        </Notice>
      ) : null}
      <AddPoint
        title={at.inRound ? words.looseTitle : words.extra}
        intro={words.looseIntro}
        areas={(pack?.team?.neighbourhoodCodes ?? []).map((code) => ({
          code,
          name: areaNames.get(code) ?? code,
        }))}
        quietPosition={ownPositionIfAllowed}
        askPosition={findOwnPosition}
        onPoint={(fact) => void add(fact)}
        back={
          at.inRound ? (
            <Link className={`${second} bpp-button--wide`} to="/ronde">
              {words.backToRound}
            </Link>
          ) : null
        }
      />
    </>
  );
};

const ListPage = () => {
  const { app } = useWords();
  const role = useMe().data?.acting?.role ?? '';
  const list = useInspections(true);
  const areaNames = useAreaNames();
  useEffect(() => {
    cleanOldLooks().catch(() => undefined);
  }, []);
  if (list.data === undefined) return <Busy words={app.busy} />;
  return (
    <InspectionListScreen
      list={list.data}
      areaNames={areaNames}
      walks={teamRoles.has(role)}
      walkLink={(inspectionId, label) => (
        <Link className="bpp-button bpp-button--primary" to="/schouw/$inspectionId" params={{ inspectionId }}>
          {label}
        </Link>
      )}
      resultLink={(inspectionId, label) => (
        <Link className={second} to="/schouw/$inspectionId/resultaat" params={{ inspectionId }}>
          {label}
        </Link>
      )}
      planLink={(label, first) => (
        <Link className={first ? main : `${second} bpp-button--wide`} to="/schouw/plannen">
          {label}
        </Link>
      )}
      figuresLink={(label) => (
        <Link className={`${second} bpp-button--wide`} to="/schouw/cijfers">
          {label}
        </Link>
      )}
    />
  );
};

/** "/schouw?ronde=<id>" makes one loose point in that round at once; without a round it is the list. */
export const InspectionsPage = () => {
  const { ronde } = useSearch({ strict: false });
  const navigate = useNavigate();
  if (ronde === undefined) return <ListPage />;
  return (
    <Adding
      at={{ inspectionId: ronde, inRound: true }}
      onDone={(punt) =>
        void navigate({
          to: '/schouw/$inspectionId',
          params: { inspectionId: ronde },
          search: { punt, ronde },
          replace: true,
        })
      }
    />
  );
};

const Walking = ({
  card,
  ownerId,
  inRound,
}: {
  readonly card: InspectionCard;
  readonly ownerId: string;
  readonly inRound: boolean;
}) => {
  const words = useInspectionWords();
  const { app } = useWords();
  const { punt } = useSearch({ strict: false });
  const navigate = useNavigate();
  const neededPack = useNeededPack();
  const areaNames = useAreaNames();
  const map = useInspectionMap(card);
  const { inspectionId } = card;
  const [failed, setFailed] = useState(false);
  const at: LookAt = { inspectionId, inRound };
  const { events, say, isWriting } = useJustSaid(
    useOwnEvents(ownerId, inspectionId),
    { inspectionId, personId: ownerId },
    async (pointId, fact, eventId) => {
      const pack = await neededPack();
      if (pack !== null) await writeLook({ ownerId, pack }, at, pointId, fact, eventId);
      return pack !== null;
    },
  );
  if (events === null) return <Busy words={app.busy} />;
  const round = inRound ? { ronde: inspectionId } : {};
  const write = (pointId: string | null) => (fact: InspectionFact) => {
    setFailed(false);
    void say(pointId, fact).then((isKept) => setFailed((before) => before || !isKept));
  };
  const keepPhoto = async (pointId: string, photo: Blob): Promise<boolean> => {
    const pack = await neededPack();
    return pack !== null && keepPointPhoto({ ownerId, pack }, at, pointId, photo);
  };
  const points = pointsHere(card.points, events);
  const trouble = failed ? (
    <Notice kind="attention" live="alert">
      <p>{words.failed}</p>
    </Notice>
  ) : null;
  const toPoint = (pointId: string, label: string, wide = true) => (
    <Link
      className={wide ? main : `${second} bpp-button--wide`}
      to="/schouw/$inspectionId"
      params={{ inspectionId }}
      search={{ punt: pointId, ...round }}
    >
      {label}
    </Link>
  );
  if (punt === 'nieuw')
    return (
      <Adding
        at={at}
        onDone={(pointId) =>
          void navigate({
            to: '/schouw/$inspectionId',
            params: { inspectionId },
            search: { punt: pointId, ...round },
            replace: true,
          })
        }
      />
    );
  const shown = points.findIndex((one) => one.pointId === punt);
  const point = points[shown];
  if (point === undefined)
    return (
      <>
        {trouble}
        <WalkInspectionScreen
          card={card}
          points={points}
          areaNames={areaNames}
          events={events}
          onFact={write(null)}
          pointLink={(pointId, content) => (
            <Link
              className="bpp-linkrow"
              to="/schouw/$inspectionId"
              params={{ inspectionId }}
              search={{ punt: pointId, ...round }}
            >
              {content}
            </Link>
          )}
          onwards={toPoint}
          map={(shown, label) =>
            map(
              shown,
              label,
              (pointId) =>
                void navigate({
                  to: '/schouw/$inspectionId',
                  params: { inspectionId },
                  search: { punt: pointId, ...round },
                }),
            )
          }
          below={toPoint('nieuw', words.extra, false)}
        />
      </>
    );
  const asked = askedOf(card).length;
  const next = points.find((one) => {
    const state = pointState(events, one.pointId);
    return one.pointId !== point.pointId && state.reachable && state.mine.size < asked;
  });
  const state = pointState(events, point.pointId);
  const done = !state.reachable || state.mine.size >= asked;
  return (
    <div key={point.pointId}>
      {trouble}
      <PointScreen
        card={card}
        point={point}
        number={shown + 1}
        areaName={areaNames.get(point.neighbourhoodCode ?? '') ?? null}
        events={events}
        isWriting={isWriting}
        onFact={write(point.pointId)}
        onPhoto={(photo) => keepPhoto(point.pointId, photo)}
        shrink={shrinkPhoto}
        map={map}
        marks={(text) => <WordingMarks text={text} intro={words.nameStandsOut} />}
        onwards={
          inRound ? (
            <Link className={main} to="/ronde">
              {words.backToRound}
            </Link>
          ) : done && next !== undefined ? (
            toPoint(next.pointId, words.next)
          ) : (
            <Link
              className={`${second} bpp-button--wide`}
              to="/schouw/$inspectionId"
              params={{ inspectionId }}
              search={{}}
            >
              {words.toPoints}
            </Link>
          )
        }
        signalLink={(content) => (
          <Link
            className="bpp-way"
            to="/signaal"
            search={{ punt: pointAddress(inspectionId, point.pointId, inRound) }}
          >
            {content}
          </Link>
        )}
      />
    </div>
  );
};

export const InspectionPage = () => {
  const words = useInspectionWords();
  const { app } = useWords();
  const { inspectionId = '' } = useParams({ strict: false });
  const { ronde } = useSearch({ strict: false });
  const me = useMe().data;
  const list = useInspections(true);
  if (me == null) return null;
  const inRound = ronde !== undefined;
  if (list.data === undefined) return <Busy words={app.busy} />;
  const card = inRound
    ? looseCard(list.data, inspectionId)
    : list.data?.inspections.find((one) => one.inspectionId === inspectionId && one.way !== 'loose');
  if (card === undefined)
    return (
      <div className="bpp-stack">
        <Heading>{app.notFoundTitle}</Heading>
        <p className="bpp-large">{list.data === null ? words.noNetwork : app.notFound}</p>
        <Link className={main} to="/schouw">
          {words.backToList}
        </Link>
      </div>
    );
  return <Walking card={card} ownerId={me.personId} inRound={inRound} />;
};
