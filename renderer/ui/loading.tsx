import { Center, Loader } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from '../i18n/use-translation.ts';

/** Shows that work is under way once it takes longer than 300 ms; before that it would only flicker. */
export function Loading({ label }: { readonly label?: string }) {
  const { t } = useTranslation();
  const [visible, setVisible] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setVisible(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Center mih={160} role="status" aria-label={label ?? t('common.loading')}>
      {visible ? <Loader aria-hidden /> : null}
    </Center>
  );
}
