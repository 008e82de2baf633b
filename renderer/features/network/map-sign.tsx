import { IconBuilding, IconUser } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { mapCentre, type Spot } from '../../../contract/network-map.ts';
import type {
  NetworkKind,
  NetworkRelation,
  NetworkSide,
  NetworkStrength,
} from '../../../contract/network-person.ts';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import styles from './network-map.module.css';

/** Someone as they stand on the map. */
export interface Sign {
  readonly id: string;
  /** '' when the map bears no names. */
  readonly name: string;
  readonly kind: NetworkKind;
  readonly relation: NetworkRelation;
  readonly side: NetworkSide;
  readonly strength: NetworkStrength;
  /** No longer in the client's life. */
  readonly past: boolean;
  readonly spot: Spot;
}

const longestName = 18;
const longestRelation = 22;
const longestClientName = 9;
const short = (text: string, longest: number) =>
  text.length > longest ? `${text.slice(0, longest - 1)}…` : text;

const radius = 22;
/** The corners of an octagon around the middle. */
const octagon = Array.from({ length: 8 }, (_, corner) => {
  const angle = ((corner + 0.5) * Math.PI) / 4;
  const at = (part: number) => (part * (radius + 2)).toFixed(1);
  return `${at(Math.cos(angle))},${at(Math.sin(angle))}`;
}).join(' ');

/** The shape of what someone means: a circle supports, an octagon, like a stop sign, threatens. */
export function SideShape({ side, past }: { readonly side: NetworkSide; readonly past: boolean }) {
  const look = { className: styles.shape, 'data-side': side, 'data-past': past || undefined };
  if (side === 'supports') return <circle r={radius} {...look} />;
  if (side === 'threat') return <polygon points={octagon} {...look} />;
  return <rect x={-20} y={-20} width={40} height={40} rx={9} {...look} />;
}

interface MapSignProps {
  readonly sign: Sign;
  /** In the language of the map. */
  readonly t: TFunction;
}

/** A sign with what it stands for below it; around (0, 0). */
export function MapSign({ sign, t }: MapSignProps) {
  const { name, side, kind } = sign;
  const relation = shortRelation(t(`network.relation.${sign.relation}`));
  const Icon = kind === 'organisation' ? IconBuilding : IconUser;
  // Without a name the relation tells who it is.
  const [first, second] = name === '' ? [relation, ''] : [visibleBidi(name), relation];
  return (
    <>
      <SideShape side={side} past={sign.past} />
      <g transform="translate(-12 -12)" className={styles.icon} data-side={side}>
        <Icon size={24} stroke={1.6} aria-hidden />
      </g>
      <MapText y={39} className={styles.name}>
        {short(first, longestName)}
      </MapText>
      <MapText y={53} className={styles.about} side={side}>
        {short(second, longestRelation)}
      </MapText>
    </>
  );
}

/** What stands between brackets is for the list. */
const shortRelation = (words: string) => words.replace(/\s*\(.*\)$/, '');

interface MapTextProps {
  readonly y: number;
  readonly className: string | undefined;
  readonly side?: NetworkSide;
  readonly children: string;
}

function MapText({ y, className, side, children }: MapTextProps) {
  return (
    <text y={y} textAnchor="middle" className={className} data-side={side}>
      {children}
    </text>
  );
}

/** How thick a line is drawn. */
const widths: Readonly<Record<NetworkStrength, number>> = {
  unknown: 1.5,
  weak: 1.5,
  moderate: 3,
  strong: 5,
};

/** From the client to each sign, and between those who know one another. */
export function MapLines(props: {
  readonly signs: readonly Sign[];
  readonly links: readonly { readonly one: string; readonly other: string }[];
}) {
  const at = new Map(props.signs.map(({ id, spot }) => [id, spot]));
  return (
    <g aria-hidden>
      {props.links.map(({ one, other }) => {
        const [from, to] = [at.get(one), at.get(other)];
        if (!from || !to) return null;
        return <Line key={`${one} ${other}`} from={from} to={to} kind="link" width={1.2} />;
      })}
      {props.signs.map(({ id, side, strength, spot }) => (
        <Line key={id} from={mapCentre} to={spot} kind={side} width={widths[strength]} />
      ))}
    </g>
  );
}

interface LineProps {
  readonly from: Spot;
  readonly to: Spot;
  readonly kind: NetworkSide | 'link';
  readonly width: number;
}

function Line({ from, to, kind, width }: LineProps) {
  return (
    <line
      x1={from.x}
      y1={from.y}
      x2={to.x}
      y2={to.y}
      strokeWidth={width}
      className={styles.line}
      data-kind={kind}
    />
  );
}

/** The client in the middle. */
export function MapClient({ children }: { readonly children: string }) {
  return (
    <g transform={`translate(${mapCentre.x} ${mapCentre.y})`} aria-hidden>
      <circle r={38} className={styles.client} />
      <text y={5} textAnchor="middle" className={styles.clientName}>
        {short(children, longestClientName)}
      </text>
    </g>
  );
}

/** What shapes and lines mean. */
export function MapLegend({ t }: { readonly t: TFunction }) {
  return (
    <ul className={styles.legend} aria-label={t('network.map.legend')}>
      {(['supports', 'neutral', 'threat'] as const).map((side) => (
        <li key={side}>
          <svg
            viewBox="-25 -25 90 50"
            width={54}
            height={30}
            aria-hidden="true"
            role="presentation"
          >
            <Line from={{ x: 22, y: 0 }} to={{ x: 62, y: 0 }} kind={side} width={3} />
            <SideShape side={side} past={false} />
          </svg>
          {t(`network.side.${side}`)}
        </li>
      ))}
      <li>
        <svg viewBox="0 -5 40 10" width={40} height={10} aria-hidden="true" role="presentation">
          <Line from={{ x: 0, y: 0 }} to={{ x: 40, y: 0 }} kind="link" width={1.5} />
        </svg>
        {t('network.map.knows')}
      </li>
    </ul>
  );
}
