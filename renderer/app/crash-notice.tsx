import { Button } from '@mantine/core';
import { IconMoodSad } from '@tabler/icons-react';
import { useTranslation } from '../i18n/use-translation.ts';
import { EmptyState } from '../ui/empty-state.tsx';

/** What is shown in the place of a screen that could not be drawn. */
export function CrashNotice({ onBack }: { readonly onBack: () => void }) {
  const { t } = useTranslation();
  return (
    <div role="alert">
      <EmptyState
        icon={<IconMoodSad aria-hidden />}
        title={t('app.crashed.title')}
        text={t('app.crashed.text')}
        action={<Button onClick={onBack}>{t('app.backToCaseload')}</Button>}
      />
    </div>
  );
}
