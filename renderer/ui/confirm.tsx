import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from '../i18n/use-translation.ts';
import { aboveDialogs } from './above-dialogs.ts';

export interface ConfirmQuestion {
  readonly title: string;
  readonly text: string;
  /** What the button does: 'Weggooien', never 'OK'. */
  readonly confirmLabel: string;
  readonly danger?: boolean;
}

interface Asked extends ConfirmQuestion {
  readonly answer: (yes: boolean) => void;
}

/** The question on screen, or none. */
class OpenQuestion {
  #asked: Asked | null = null;
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  readonly current = () => this.#asked;

  /** A new question answers the one before it with 'no'. */
  put(asked: Asked | null): void {
    this.#asked?.answer(false);
    this.#asked = asked;
    for (const listener of this.#listeners) listener();
  }

  answer(yes: boolean): void {
    this.#asked?.answer(yes);
    this.put(null);
  }
}

const question = new OpenQuestion();

/** Asks before something that cannot be taken back. Gives whether the user said yes. */
export function confirm(asked: ConfirmQuestion): Promise<boolean> {
  return new Promise((answer) => question.put({ ...asked, answer }));
}

/** Shows the questions of `confirm`; mounted once, by the program. */
export function ConfirmDialog() {
  const { t } = useTranslation();
  const asked = useSyncExternalStore(question.subscribe, question.current);
  // The words stay while the dialog closes.
  const [shown, setShown] = useState(asked);
  if (asked && asked !== shown) setShown(asked);
  return (
    <Modal
      opened={asked !== null}
      onClose={() => question.answer(false)}
      title={shown?.title}
      zIndex={aboveDialogs}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack>
        <Text size="sm">{shown?.text}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => question.answer(false)} data-autofocus>
            {t('common.cancel')}
          </Button>
          <Button
            {...(shown?.danger ? { color: 'red' } : {})}
            onClick={() => question.answer(true)}
          >
            {shown?.confirmLabel}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
