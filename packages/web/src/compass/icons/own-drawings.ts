/** Pictures that Lucide does not have, drawn on its grid and in its line weight. */
import { createLucideIcon } from 'lucide-react';

export const Ladder = createLucideIcon('ladder', [
  ['path', { d: 'M7 2v20', key: 'left' }],
  ['path', { d: 'M17 2v20', key: 'right' }],
  ['path', { d: 'M7 6h10', key: 'one' }],
  ['path', { d: 'M7 10.5h10', key: 'two' }],
  ['path', { d: 'M7 15h10', key: 'three' }],
  ['path', { d: 'M7 19.5h10', key: 'four' }],
]);

export const StreetLight = createLucideIcon('street-light', [
  ['path', { d: 'M8 22V6a4 4 0 0 1 4-4h1', key: 'post' }],
  ['path', { d: 'M5 22h6', key: 'foot' }],
  ['path', { d: 'M13 2h3l3 5h-7z', key: 'hood' }],
  ['path', { d: 'm13 11 5 5', key: 'cross' }],
  ['path', { d: 'm18 11-5 5', key: 'other' }],
]);

export const TrafficLight = createLucideIcon('traffic-light', [
  ['rect', { x: '7', y: '2', width: '10', height: '20', rx: '5', key: 'case' }],
  ['circle', { cx: '12', cy: '7', r: '1.6', key: 'red' }],
  ['circle', { cx: '12', cy: '12', r: '1.6', key: 'amber' }],
  ['circle', { cx: '12', cy: '17', r: '1.6', key: 'green' }],
]);

export const LooseTile = createLucideIcon('loose-tile', [
  ['rect', { x: '3', y: '13', width: '8', height: '8', rx: '1', key: 'left' }],
  ['rect', { x: '13', y: '13', width: '8', height: '8', rx: '1', key: 'right' }],
  ['rect', { x: '3', y: '3', width: '8', height: '8', rx: '1', key: 'above' }],
  ['path', { d: 'm15 2.5 6.6 2.4-2.4 6.6-6.6-2.4z', key: 'loose' }],
]);
