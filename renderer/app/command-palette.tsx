import { Modal } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from '../i18n/use-translation.ts';
import { PaletteList } from './palette-list.tsx';
import { closePalette, usePaletteOpened } from './palette-state.ts';

/** Finds anything and does anything, from the keyboard. */
export function CommandPalette() {
  const { t } = useTranslation();
  const opened = usePaletteOpened();
  useEffect(() => closePalette, []);
  return (
    <Modal.Root
      opened={opened}
      onClose={closePalette}
      size={640}
      yOffset="12vh"
      transitionProps={{ duration: 120 }}
    >
      <Modal.Overlay />
      <Modal.Content aria-label={t('app.palette.title')} radius="lg">
        <Modal.Body p={0}>
          <PaletteList onDone={closePalette} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
