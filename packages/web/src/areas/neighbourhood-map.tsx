/** A simple map of neighbourhood outlines: no tiles, no network; tap to choose, with a list that does the same. */
import type { AreaPack } from '@buurtplus/contract/areas';
import { useId, useMemo, useState } from 'react';
import { Button } from '../ui/index.ts';
import { useWords } from '../words/words.tsx';
import { mapView, mapWidth } from './map-view.ts';
import './map.css';

type MapPoint = { readonly lat: number; readonly lon: number };
type MapMark = MapPoint & { readonly id: string; readonly label: string };

type Props = {
  readonly pack: AreaPack;
  readonly label: string;
  readonly chosenCode?: string | null;
  /** Neighbourhoods to come close to, for a municipality in which one neighbourhood is too small to tap. */
  readonly near?: readonly string[];
  readonly point?: MapPoint | null;
  readonly marks?: readonly MapMark[];
  readonly onTap?: (point: MapPoint, code: string | null) => void;
  readonly onMark?: (id: string) => void;
};

export const NeighbourhoodMap = ({
  pack,
  label,
  chosenCode = null,
  near = [],
  point = null,
  marks = [],
  onTap,
  onMark,
}: Props) => {
  const titleId = useId();
  const { capture } = useWords();
  const [whole, setWhole] = useState(false);
  const known = pack.areas.filter((area) => near.includes(area.code)).length;
  const mayComeClose = known > 0 && known < pack.areas.length;
  const nearKey = whole ? '' : near.join(' ');
  const view = useMemo(() => mapView(pack, nearKey.split(' ')), [pack, nearKey]);
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
    <div className="bpp-map-frame">
      {/* A picture of what the list beside it says: the list does all of this by keyboard. */}
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
      {mayComeClose ? (
        <Button kind="quiet" onClick={() => setWhole(!whole)}>
          {whole ? capture.mapNear : capture.mapWhole}
        </Button>
      ) : null}
    </div>
  );
};
