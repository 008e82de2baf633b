import { Button } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from '../i18n/use-translation.ts';
import { useCodesOnly } from './codes-only.ts';

/** Long enough to read a line, too short to be left standing. */
const shownFor = 10_000;

interface ForAMomentProps {
  /** What is hidden: 'geboortedatum'. */
  readonly what: string;
  readonly children: ReactNode;
}

/** What tells who someone is. While only codes are shown it stays hidden, until a press shows it for ten seconds. */
export function ForAMoment({ what, children }: ForAMomentProps) {
  const { t } = useTranslation();
  const codesOnly = useCodesOnly();
  const [showing, setShowing] = useState(false);
  useEffect(() => {
    if (!showing) return;
    const timer = setTimeout(() => setShowing(false), shownFor);
    return () => clearTimeout(timer);
  }, [showing]);
  if (!codesOnly) return children;
  const Icon = showing ? IconEyeOff : IconEye;
  return (
    <>
      {showing ? children : null}
      <Button
        size="compact-xs"
        variant="default"
        fw={500}
        ml={showing ? 6 : 0}
        leftSection={<Icon size={13} aria-hidden />}
        onClick={() => setShowing(!showing)}
      >
        {t(showing ? 'codes.hide' : 'codes.show', { what })}
      </Button>
    </>
  );
}
