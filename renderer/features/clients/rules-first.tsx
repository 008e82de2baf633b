import { Button, Input } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from '../../i18n/use-translation.ts';
import { NumberDialog } from './number-dialog.tsx';

interface RulesFirstProps {
  readonly clientId: string;
  /** Whether there is a number in the fields when the form opens; what is typed there stays in sight. */
  readonly filled: boolean;
  /** What the fields hold, together. */
  readonly label: string;
  readonly before?: ReactNode;
  readonly children: ReactNode;
}

/** Fields with a number that concerns a client: in sight once the rules about reaching the client were read. */
export function RulesFirst({ clientId, filled, label, before, children }: RulesFirstProps) {
  const { t } = useTranslation();
  const [beganHidden] = useState(filled);
  const [hidden, setHidden] = useState(filled);
  const [asking, setAsking] = useState(false);
  const fields = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone; the keyboard goes on in the first field.
  useEffect(() => {
    if (beganHidden && !hidden) fields.current?.querySelector('input')?.focus();
  }, [beganHidden, hidden]);
  if (!hidden) {
    return (
      <div ref={fields} style={{ display: 'contents' }}>
        {children}
      </div>
    );
  }
  return (
    <Input.Wrapper label={label} labelElement="div">
      <div>
        <Button
          variant="default"
          leftSection={<IconEye size={16} aria-hidden />}
          aria-label={`${label}: ${t('clients.safe.showFields')}`}
          onClick={() => setAsking(true)}
        >
          {t('clients.safe.showFields')}
        </Button>
      </div>
      {asking ? (
        <NumberDialog
          clientId={clientId}
          before={before}
          numbers={null}
          onUnderstood={() => setHidden(false)}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </Input.Wrapper>
  );
}
