/** A simple map of neighbourhood outlines: no tiles, no network; tap to choose, with a list that does the same. */
import type { AreaPack } from '@buurtplus/contract/areas';
import { useId, useMemo } from 'react';
import { mapView, mapWidth } from './map-view.ts';
import './map.css';

type MapPoint = { readonly lat: number; readonly lon: number };
/** A square says that it is about there. */
type MapMark = MapPoint & {
  readonly id: string;
  readonly label: string;
  readonly number?: number;
  readonly isSquare?: boolean;
};

type MarkProps = {
  readonly mark: MapMark;
  readonly x: number;
  readonly y: number;
  readonly onMark: ((id: string) => void) | undefined;
};

const Mark = ({ mark, x, y, onMark }: MarkProps) => {
  const onClick = (): void => onMark?.(mark.id);
  const title = <title>{mark.label}</title>;
  if (mark.isSquare === true)
    return (
      <rect x={x - 7} y={y - 7} width={14} height={14} rx={2} onClick={onClick}>
        {title}
      </rect>
    );
  return (
    <>
      <circle cx={x} cy={y} r={mark.number === undefined ? 6 : 10} onClick={onClick}>
        {title}
      </circle>
      {mark.number === undefined ? null : (
        <text className="bpp-map__number" x={x} y={y} dy={4.2}>
          {mark.number}
        </text>
      )}
    </>
  );
};

type Props = {
  readonly pack: AreaPack;
  readonly label: string;
  readonly chosenCode?: string | null;
  /** More than one that is outlined. */
  readonly chosenCodes?: readonly string[];
  /** The neighbourhoods the picture is about; what lies around them is drawn as far as it fits. */
  readonly focusCodes?: readonly string[] | null;
  readonly point?: MapPoint | null;
  readonly marks?: readonly MapMark[];
  /** A drawn part: corners as [longitude, latitude]. */
  readonly outline?: readonly (readonly [number, number])[];
  readonly onTap?: (point: MapPoint, code: string | null) => void;
  readonly onMark?: (id: string) => void;
};

/** More names than this would lie over each other. */
const mostNames = 14;

/** The middle of what is drawn of it: good enough to set a name. */
const middleOf = (area: AreaPack['areas'][number]): readonly [number, number] => {
  const ring = area.polygons[0]?.[0] ?? [];
  const [lons, lats] = [ring.map(([lon]) => lon), ring.map(([, lat]) => lat)];
  return [(Math.min(...lons) + Math.max(...lons)) / 2, (Math.min(...lats) + Math.max(...lats)) / 2];
};

export const NeighbourhoodMap = ({
  pack,
  label,
  chosenCode = null,
  chosenCodes = [],
  focusCodes = null,
  point = null,
  marks = [],
  outline = [],
  onTap,
  onMark,
}: Props) => {
  const titleId = useId();
  const focus = focusCodes?.join() ?? null;
  const view = useMemo(() => mapView(pack, focus?.split(',') ?? []), [pack, focus]);
  const near = pack.areas.filter((area) => focusCodes?.includes(area.code) === true);
  const named = near.length === 0 ? pack.areas : near;
  const shapes = useMemo(
    () =>
      pack.areas.map((area) => ({
        code: area.code,
        name: area.name,
        path: area.polygons
          .flatMap((polygon) =>
            polygon.map(
              (ring) =>
                `M${ring.map(([lon, lat]) => `${view.toX(lon).toFixed(1)} ${view.toY(lat).toFixed(1)}`).join('L')}Z`,
            ),
          )
          .join(''),
      })),
    [pack, view],
  );
  const tap = (event: React.MouseEvent<SVGSVGElement>): void => {
    if (onTap === undefined) return;
    const box = event.currentTarget.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * mapWidth;
    const y = ((event.clientY - box.top) / box.height) * view.height;
    const code = event.target instanceof SVGElement ? (event.target.dataset['code'] ?? null) : null;
    onTap({ lat: Number(view.toLat(y).toFixed(6)), lon: Number(view.toLon(x).toFixed(6)) }, code);
  };
  return (
    // A picture of what the list beside it says: the list does all of this by keyboard.
    <svg
      className="bpp-map"
      viewBox={`0 0 ${mapWidth} ${view.height.toFixed(0)}`}
      role="img"
      aria-labelledby={titleId}
      onClick={tap}
    >
      <title id={titleId}>{label}</title>
      {shapes.map((shape) => (
        <path
          key={shape.code}
          d={shape.path}
          data-code={shape.code}
          data-chosen={shape.code === chosenCode || chosenCodes.includes(shape.code)}
        />
      ))}
      {named.length > mostNames
        ? null
        : named.map((area, at) => {
            const [lon, lat] = middleOf(area);
            return (
              <text
                key={area.code}
                x={view.toX(lon)}
                y={view.toY(lat)}
                dy={chosenCodes.length > 1 && at % 2 === 1 ? 16 : 0}
              >
                {area.name}
              </text>
            );
          })}
      {outline.length === 0 ? null : (
        <polygon
          className="bpp-map__drawn"
          points={outline
            .map(([lon, lat]) => `${view.toX(lon).toFixed(1)},${view.toY(lat).toFixed(1)}`)
            .join(' ')}
        />
      )}
      {outline.map(([lon, lat]) => (
        <circle key={`${lon} ${lat}`} cx={view.toX(lon)} cy={view.toY(lat)} r={5} />
      ))}
      {marks.map((mark) => (
        <Mark key={mark.id} mark={mark} x={view.toX(mark.lon)} y={view.toY(mark.lat)} onMark={onMark} />
      ))}
      {point === null ? null : <circle cx={view.toX(point.lon)} cy={view.toY(point.lat)} r={8} />}
    </svg>
  );
};
