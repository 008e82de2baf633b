import { Modal } from '@mantine/core';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from '../i18n/use-translation.ts';
import { Loading } from '../ui/loading.tsx';
import { closeQuickEntry, useQuickEntryOpened } from './quick-entry-state.ts';

const QuickForm = lazy(() =>
  import('../features/contacts/index.ts').then((contacts) => ({ default: contacts.QuickForm })),
);

/** A new contact from anywhere, over whatever is on screen. */
export function QuickEntry() {
  const { t } = useTranslation();
  const opened = useQuickEntryOpened();
  useEffect(() => closeQuickEntry, []);
  return (
    <Modal
      opened={opened}
      onClose={closeQuickEntry}
      title={t('contacts.quick.title')}
      size={820}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      // What is typed is kept at every close; a press beside it is more often a slip.
      closeOnClickOutside={false}
    >
      <Suspense fallback={<Loading />}>
        <QuickForm onClose={closeQuickEntry} />
      </Suspense>
    </Modal>
  );
}
