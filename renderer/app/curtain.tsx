import { Center, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { neutralTitles } from '../../contract/page-title.ts';
import { useTranslation } from '../i18n/use-translation.ts';
import { openDrafts } from '../ui/open-drafts.ts';
import styles from './curtain.module.css';
import { luwte } from './luwte.ts';
import { useHostEvent } from './use-host-event.ts';

/**
 * Falls before everything the moment the program is about to lock, while what was typed is kept.
 * The host then shows the lock screen by loading the page anew. After the panic key it is blank.
 */
export function Curtain() {
  const { t, i18n } = useTranslation();
  const [down, setDown] = useState<'locking' | 'blank' | null>(null);
  const hide = () => {
    document.title = i18n.language === 'en' ? neutralTitles.en : neutralTitles.nl;
    setDown('blank');
  };
  usePanicKey(() => {
    hide();
    void luwte.host.lock({ reason: 'panic' });
  });
  useHostEvent((event) => {
    if (event.event !== 'about-to-lock') return;
    if (event.reason === 'panic') hide();
    else setDown((before) => before ?? 'locking');
    // A draft that can't be kept in time does not hold up the lock; the host waits no longer either.
    void openDrafts
      .flushAll()
      .finally(() => luwte.host.readyToLock({ kept: !openDrafts.hasUnsaved }));
  });
  if (!down) return null;
  if (down === 'blank') return <div className={styles.blank} />;
  return (
    <Center className={styles.curtain} role="status">
      <Text c="dimmed">{t('app.locking')}</Text>
    </Center>
  );
}

/** Ctrl+Shift+L, wherever the focus is: in a field, in a dialog, on the lock screen. */
function usePanicKey(onPanic: () => void) {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const held = (event.ctrlKey || event.metaKey) && event.shiftKey;
      if (!held || event.key.toLowerCase() !== 'l') return;
      event.preventDefault();
      event.stopPropagation();
      onPanic();
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  });
}
