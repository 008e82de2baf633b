import { Button, Group, Modal, Progress, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from '../i18n/use-translation.ts';
import { inputs } from './activity.ts';
import { luwte } from './luwte.ts';
import { useHostEvent } from './use-host-event.ts';

/** How long the warning lasts when it comes in time. */
const wholeSeconds = 30;

/** Says that the program is about to lock for want of input. Any input says that someone is there. */
export function IdleDialog() {
  const { t } = useTranslation();
  const [lockAt, setLockAt] = useState<number | null>(null);
  const open = lockAt !== null;
  const stay = () => {
    setLockAt(null);
    void luwte.host.active({});
  };
  useHostEvent((event) => {
    if (event.event === 'idle-warning') setLockAt(Date.now() + event.seconds * 1_000);
  });
  useInput(open, stay);
  const left = useSecondsUntil(lockAt);
  return (
    <Modal
      opened={open}
      onClose={stay}
      title={t('app.idle.title')}
      withCloseButton={false}
      centered
    >
      <Stack>
        <Text>{t('app.idle.text', { count: left })}</Text>
        {/* The bar is for the eye; the seconds stand in the text. */}
        <Progress value={(left / wholeSeconds) * 100} size="sm" aria-hidden />
        <Text size="sm" c="dimmed">
          {t('app.idle.how')}
        </Text>
        <Group justify="flex-end">
          <Button onClick={stay} data-autofocus>
            {t('app.idle.stay')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** Hears the first input of any kind. */
function useInput(listening: boolean, onInput: () => void): void {
  useEffect(() => {
    if (!listening) return;
    for (const input of inputs) window.addEventListener(input, onInput);
    return () => {
      for (const input of inputs) window.removeEventListener(input, onInput);
    };
  });
}

/** Whole seconds until a moment, by the clock: a window in the background is woken seldom. */
function useSecondsUntil(moment: number | null): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (moment === null) return;
    const tick = () => setNow(Date.now());
    tick();
    const timer = setInterval(tick, 1_000);
    return () => clearInterval(timer);
  }, [moment]);
  return moment === null ? 0 : Math.max(0, Math.ceil((moment - now) / 1_000));
}
