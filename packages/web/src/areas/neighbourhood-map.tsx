/** A simple map of neighbourhood outlines: no tiles, no network; tap to choose, with a list that does the same. */
import type { AreaPack } from '@buurtplus/contract/areas';
import { useId, useMemo } from 'react';
import { mapView, mapWidth } from './map-view.ts';
import './map.css';

type MapPoint = { readonly lat: number; readonly lon: number };
type MapMark = MapPoint & { readonly id: string; readonly label: string };

type Props = {
  readonly pack: AreaPack;
  readonly label: string;
  readonly chosenCode?: string | null;
  /** The neighbourhoods the picture is about; what lies around them is drawn as far as it fits. */
  readonly focusCodes?: readonly string[] | null;
  readonly point?: MapPoint | null;
  readonly marks?: readonly MapMark[];
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
  focusCodes = null,
  point = null,
  marks = [],
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
          data-chosen={shape.code === chosenCode}
        />
      ))}
      {named.length > mostNames
        ? null
        : named.map((area) => {
            const [lon, lat] = middleOf(area);
            return (
              <text key={area.code} x={view.toX(lon)} y={view.toY(lat)}>
                {area.name}
              </text>
            );
          })}
      {marks.map((mark) => (
        <circle
          key={mark.id}
          cx={view.toX(mark.lon)}
          cy={view.toY(mark.lat)}
          r={6}
          onClick={() => onMark?.(mark.id)}
        >
          <title>{mark.label}</title>
        </circle>
      ))}
      {point === null ? null : <circle cx={view.toX(point.lon)} cy={view.toY(point.lat)} r={8} />}
    </svg>
  );
};
