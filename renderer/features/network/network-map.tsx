import { Text } from '@mantine/core';
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { mapSize, type Spot, withinMap } from '../../../contract/network-map.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { MapClient, MapLegend, MapLines, MapSign, type Sign } from './map-sign.tsx';
import styles from './network-map.module.css';

interface NetworkMapProps {
  readonly signs: readonly Sign[];
  readonly links: readonly { readonly one: string; readonly other: string }[];
  /** What the client is called on the map. */
  readonly clientName: string;
  readonly onMove: (id: string, spot: Spot) => void;
  readonly onOpen: (id: string) => void;
}

/** The client in the middle, and around them who supports and who threatens; all can be moved by mouse and by keyboard. */
export function NetworkMap(props: NetworkMapProps) {
  const { signs, links, clientName, onMove, onOpen } = props;
  const { t } = useTranslation();
  const map = useRef<SVGSVGElement>(null);
  return (
    <section
      className={styles.frame}
      aria-label={t('network.map.label')}
      aria-describedby="network-map-help"
    >
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the part around it is named; a title would pop up everywhere. */}
      <svg ref={map} className={styles.map} viewBox={`0 0 ${mapSize.width} ${mapSize.height}`}>
        <MapLines signs={signs} links={links} />
        <MapClient>{clientName}</MapClient>
        {signs.map((sign) => (
          <MovableSign
            key={sign.id}
            sign={sign}
            map={() => map.current}
            onMove={(spot) => onMove(sign.id, spot)}
            onOpen={() => onOpen(sign.id)}
          />
        ))}
      </svg>
      <MapLegend t={t} />
      <Text size="sm" c="dimmed" px="sm" pb="sm" id="network-map-help">
        {t('network.map.help')}
      </Text>
    </section>
  );
}

interface MovableSignProps {
  readonly sign: Sign;
  readonly map: () => SVGSVGElement | null;
  readonly onMove: (spot: Spot) => void;
  readonly onOpen: () => void;
}

/** How far an arrow key moves, in units of the map. */
const step = 10;
const largeStep = 50;
const directions: Readonly<Record<string, Spot>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};
/** Less than this is a press with an unsteady hand. */
const leastDrag = 4;

interface Grip {
  /** From the pointer to the middle of the sign. */
  readonly offset: Spot;
  readonly start: Spot;
  moved: boolean;
}

function MovableSign({ sign, map, onMove, onOpen }: MovableSignProps) {
  const { t } = useTranslation();
  const label = useSignLabel(sign);
  const grip = useRef<Grip | null>(null);
  const pointAt = (event: PointerEvent): Spot | null => {
    const matrix = map()?.getScreenCTM()?.inverse();
    return matrix ? new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix) : null;
  };
  const take = (event: PointerEvent<SVGGElement>) => {
    const point = event.button === 0 ? pointAt(event) : null;
    if (!point) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const { x, y } = sign.spot;
    grip.current = { offset: { x: x - point.x, y: y - point.y }, start: point, moved: false };
  };
  const drag = (event: PointerEvent<SVGGElement>) => {
    const point = grip.current ? pointAt(event) : null;
    if (!grip.current || !point) return;
    const { offset, start } = grip.current;
    grip.current.moved ||= Math.hypot(point.x - start.x, point.y - start.y) > leastDrag;
    if (grip.current.moved) onMove(withinMap({ x: point.x + offset.x, y: point.y + offset.y }));
  };
  const release = () => {
    const pressed = grip.current?.moved === false;
    grip.current = null;
    if (pressed) onOpen();
  };
  const press = (event: KeyboardEvent) => {
    const direction = directions[event.key];
    if (direction) {
      const size = event.shiftKey ? largeStep : step;
      const { x, y } = sign.spot;
      onMove(withinMap({ x: x + direction.x * size, y: y + direction.y * size }));
    } else if (event.key === 'Enter' || event.key === ' ') {
      onOpen();
    } else {
      return;
    }
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: HTML's button has no place in a drawing.
    <g
      role="button"
      tabIndex={0}
      aria-label={label}
      className={styles.sign}
      transform={`translate(${sign.spot.x} ${sign.spot.y})`}
      onPointerDown={take}
      onPointerMove={drag}
      onPointerUp={release}
      onPointerCancel={() => {
        grip.current = null;
      }}
      onKeyDown={press}
    >
      <circle r={32} className={styles.focus} />
      <MapSign sign={sign} t={t} />
    </g>
  );
}

/** 'Zus Ana, Broer of zus, Steunt'. */
function useSignLabel({ name, relation, side, past }: Sign): string {
  const { t } = useTranslation();
  const words = [visibleBidi(name), t(`network.relation.${relation}`), t(`network.side.${side}`)];
  return [...words, ...(past ? [t('network.list.past')] : [])].join(', ');
}
