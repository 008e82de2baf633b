import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from '../i18n/use-translation.ts';
import { openDrafts } from '../ui/open-drafts.ts';

/** A save takes milliseconds; only one that keeps failing is worth a word. */
const patience = 1_500;

/** Says that text of a form that was left is not in the vault yet, for as long as that is so. */
export function UnsavedNotice() {
  const { t } = useTranslation();
  const unsaved = useSyncExternalStore(subscribe, () => openDrafts.hasLeftUnsaved);
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (!unsaved) {
      setShown(false);
      return;
    }
    const timer = setTimeout(() => setShown(true), patience);
    return () => clearTimeout(timer);
  }, [unsaved]);
  if (!shown) return null;
  return (
    <Alert
      role="alert"
      color="orange"
      icon={<IconAlertTriangle aria-hidden />}
      mb="lg"
      data-print-hidden
    >
      {t('ui.draft.unsavedElsewhere')}
    </Alert>
  );
}

const subscribe = (listener: () => void) => openDrafts.subscribe(listener);
