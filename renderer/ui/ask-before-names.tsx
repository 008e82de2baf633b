import { Button } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from '../i18n/use-translation.ts';
import { useCodesOnly } from './codes-only.ts';
import { EmptyState } from './empty-state.tsx';

interface AskBeforeNamesProps {
  /** What shows names, and why: 'Op papier staat de naam.' */
  readonly text: string;
  readonly children: ReactNode;
}

/** Around a page that can not do without names: while only codes are shown, it asks first. */
export function AskBeforeNames({ text, children }: AskBeforeNamesProps) {
  const { t } = useTranslation();
  const codesOnly = useCodesOnly();
  const [agreed, setAgreed] = useState(false);
  useEffect(() => {
    if (!codesOnly) setAgreed(false);
  }, [codesOnly]);
  if (!codesOnly || agreed) return children;
  return (
    <EmptyState
      icon={<IconEyeOff aria-hidden />}
      title={t('codes.askTitle')}
      text={text}
      action={<Button onClick={() => setAgreed(true)}>{t('codes.showAnyway')}</Button>}
    />
  );
}
