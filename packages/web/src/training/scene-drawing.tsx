/** A street scene put together from simple parts: outlines without faces, by day, in the evening and at night. */
import { type Drawing, type DrawingPart, readParts } from '@buurtplus/domain/training';
import type { ReactNode } from 'react';
import { useLanguage } from '../words/words.tsx';

const ground = 150;
const person = (x: number, height: number): ReactNode => (
  <g key={`p${x}`}>
    <circle cx={x} cy={ground - height} r={height / 7} />
    <path
      d={`M${x} ${ground - height * 0.83}c${height / 4} 0 ${height / 4} ${height / 5} ${height / 5} ${height / 2.6}h-${height / 2.5}c-${height / 20}-${height / 5.4}-${height / 20}-${height / 2.6} ${height / 5}-${height / 2.6}z`}
    />
    <path
      d={`M${x - height / 9} ${ground - height * 0.45}V${ground}M${x + height / 9} ${ground - height * 0.45}V${ground}`}
      className="bpp-scene__leg"
    />
  </g>
);
const house = (windows: string): ReactNode => (
  <>
    <path d="M-36 0v-62l36-28 36 28V0z" className="bpp-scene__wall" />
    <path d="M-42-60 0-94l42 34" className="bpp-scene__line" />
    <rect x={-26} y={-52} width={20} height={22} className={windows} />
    <rect x={6} y={-52} width={20} height={22} className={windows} />
    <rect x={-8} y={-24} width={16} height={24} className="bpp-scene__door" />
  </>
);
const lamp = (on: boolean): ReactNode => (
  <>
    {on ? <circle cx={0} cy={-82} r={26} className="bpp-scene__glow" /> : null}
    <path d="M0 0v-76m-8 0h16l-4-12h-8z" className="bpp-scene__line" />
  </>
);
const wheels = (from: number, to: number): ReactNode => (
  <>
    <circle cx={from} cy={-5} r={6} />
    <circle cx={to} cy={-5} r={6} />
  </>
);

/** Every part stands on the ground at its own nought. */
const parts: Readonly<Record<DrawingPart, ReactNode>> = {
  house: house('bpp-scene__lit'),
  dark_house: house('bpp-scene__dark'),
  curtains: (
    <>
      {house('bpp-scene__dark')}
      <path d="M-26-52h20v22h-20zm10 0v22M6-52h20v22H6zm10 0v22" className="bpp-scene__line" />
    </>
  ),
  lamp: lamp(true),
  lamp_out: lamp(false),
  person: <g transform={`translate(0 ${-ground})`}>{person(0, 46)}</g>,
  pair: (
    <g transform={`translate(0 ${-ground})`}>
      {person(-11, 46)}
      {person(11, 42)}
    </g>
  ),
  team: (
    <g transform={`translate(0 ${-ground})`} className="bpp-scene__team">
      {person(-12, 46)}
      {person(12, 44)}
    </g>
  ),
  child: <g transform={`translate(0 ${-ground})`}>{person(0, 30)}</g>,
  bench: <path d="M-26-14h52M-26-24h52M-22 0v-26M22 0v-26" className="bpp-scene__line" />,
  car: (
    <>
      <path d="M-30-6v-10l10-2 8-12h20l10 12 10 3v9z" className="bpp-scene__wall" />
      {wheels(-18, 16)}
    </>
  ),
  van: (
    <>
      <path d="M-32-6v-34h40l14 16 8 4v14z" className="bpp-scene__wall" />
      <path d="M10-36v14h12" className="bpp-scene__line" />
      {wheels(-18, 16)}
    </>
  ),
  tree: (
    <>
      <path d="M0 0v-34" className="bpp-scene__line" />
      <circle cx={0} cy={-54} r={24} className="bpp-scene__leaf" />
    </>
  ),
  bin: <path d="M-9 0-11-24h22L9 0zM-13-24h26" className="bpp-scene__line" />,
  letterbox: <path d="M0 0v-22M-10-38h20v16h-20zM-7-42 3-46l4 8M-4-36h12" className="bpp-scene__line" />,
  phone: <path d="M-9 0v-34h18V0zM-3-4h6" className="bpp-scene__line" />,
  bike: (
    <>
      <circle cx={-14} cy={-10} r={10} className="bpp-scene__line" />
      <circle cx={14} cy={-10} r={10} className="bpp-scene__line" />
      <path d="M-14-10l9-14h14l5 14M-5-24l6 14h-15M9-24l2-6h5" className="bpp-scene__line" />
    </>
  ),
  ladder: <path d="M-10 0 4-66M6 0 20-66M-7-14H9M-4-28h16M-1-42h16M2-56h16" className="bpp-scene__line" />,
  smoke: <path d="M0-60c-10-8 10-14 0-24s8-12 2-22" className="bpp-scene__line" />,
  notes: <path d="M-14-20v-36h28v36zM-8-48H8M-8-40H8M-8-32H2" className="bpp-scene__line" />,
  speech: <path d="M-18-64h36v22H-4l-8 10v-10h-6zM-10-57h20M-10-50h12" className="bpp-scene__line" />,
  cup: (
    <path
      d="M-10-22h20v14q0 8-8 8h-4q-8 0-8-8zM10-18q8 0 8 6t-8 4M-4-28q4-4 0-8M4-28q4-4 0-8"
      className="bpp-scene__line"
    />
  ),
};

/** One part by itself, to choose from. Its name stands beside it. */
export const PartPicture = ({
  part,
  light,
}: {
  readonly part: DrawingPart;
  readonly light: Drawing['light'];
}) => (
  <svg className="bpp-scene bpp-scene--part" data-light={light} viewBox="-54 -112 108 118" aria-hidden="true">
    <rect x={-54} y={-112} width={108} height={118} className="bpp-scene__sky" />
    <rect x={-54} y={0} width={108} height={6} className="bpp-scene__street" />
    <g className="bpp-scene__figure">{parts[part]}</g>
  </svg>
);

export const SceneDrawing = ({ drawing }: { readonly drawing: Drawing }) => {
  const { language } = useLanguage();
  return (
    <svg
      className="bpp-scene"
      data-light={drawing.light}
      viewBox="0 0 320 170"
      // While a trainer has not written it yet there is nothing to hear.
      {...(drawing.alt[language] === ''
        ? { 'aria-hidden': true }
        : { role: 'img', 'aria-label': drawing.alt[language] })}
    >
      <rect width={320} height={170} className="bpp-scene__sky" />
      {drawing.light === 'day' ? <circle cx={290} cy={28} r={12} className="bpp-scene__sun" /> : null}
      {drawing.light === 'night' ? (
        <path d="M292 18a14 14 0 1 0 8 22 12 12 0 0 1-8-22z" className="bpp-scene__sun" />
      ) : null}
      <rect y={ground} width={320} height={20} className="bpp-scene__street" />
      {readParts(drawing.parts).map(({ part, x }, index) => (
        <g key={`${part}${x}${index}`} transform={`translate(${x} ${ground})`} className="bpp-scene__figure">
          {parts[part]}
        </g>
      ))}
    </svg>
  );
};
