import { useEffect, useRef } from 'react';
import type { HostEvent } from '../../contract/wire.ts';
import { theTransport } from './transport.ts';

/** Hears what the host tells unasked, as long as the component is on screen. */
export function useHostEvent(listener: (event: HostEvent) => void): void {
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => theTransport().listen((event) => latest.current(event)), []);
}
