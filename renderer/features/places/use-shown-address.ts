import { useCallback, useEffect, useState } from 'react';
import type { SecretAddress } from '../../../contract/places.ts';
import { luwte } from '../../app/luwte.ts';
import { notifyError } from '../../ui/notify.tsx';
import { needsReason } from '../access/index.ts';

/** How long an address stands on screen. */
const shownSeconds = 30;

interface Shown {
  readonly address: SecretAddress;
  readonly secondsLeft: number;
}

/**
 * An address that is on screen for as long as it is needed: asked for explicitly, gone after half a
 * minute, when the window is hidden, and when the page is left. It is not kept in the page's memory of
 * earlier answers.
 */
export function useShownAddress(clientId: string) {
  const [shown, setShown] = useState<Shown | null>(null);
  const [asking, setAsking] = useState<string | null>(null);
  /** The address for which a reason must be given first. */
  const [withReason, setWithReason] = useState<string | null>(null);
  const hide = useCallback(() => setShown(null), []);
  const show = async (id: string) => {
    setAsking(id);
    try {
      const address = await luwte.places.get({ id, clientId });
      setShown({ address, secondsLeft: shownSeconds });
      setWithReason(null);
    } catch (error) {
      if (needsReason(error)) setWithReason(id);
      else notifyError(error);
    } finally {
      setAsking(null);
    }
  };
  const isShown = shown !== null;
  useEffect(() => {
    if (!isShown) return;
    const ticking = setInterval(() => setShown(afterOneSecond), 1_000);
    const hideWithWindow = () => {
      if (document.hidden) hide();
    };
    document.addEventListener('visibilitychange', hideWithWindow);
    return () => {
      clearInterval(ticking);
      document.removeEventListener('visibilitychange', hideWithWindow);
    };
  }, [isShown, hide]);
  return { shown, asking, withReason, setWithReason, show, hide };
}

const afterOneSecond = (shown: Shown | null): Shown | null =>
  shown && shown.secondsLeft > 1 ? { ...shown, secondsLeft: shown.secondsLeft - 1 } : null;
