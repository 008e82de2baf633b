import { Button, Group, Stack, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { CodeInput } from './code-input.tsx';
import { isWholeCode, wrongGroups } from './recovery-code.ts';

interface TypedBackStepProps {
  readonly intro: string;
  readonly field: string;
  /** What it says when all groups are right. */
  readonly right: string;
  readonly nextLabel: string;
  /** What was shown. */
  readonly code: string;
  readonly onBack: () => void;
  /** Called with what was typed, once it is the same. */
  readonly onProven: (typed: string) => Promise<void>;
}

/** A code or a share of it typed back from paper: only then it counts. */
export function TypedBackStep(props: TypedBackStepProps) {
  const { t } = useTranslation();
  const { code, onBack, onProven } = props;
  const groups = code.split('-').length;
  const [typed, setTyped] = useState('');
  const wrong = wrongGroups(typed, code);
  const isRight = isWholeCode(typed, groups) && wrong.length === 0;
  const prove = useMutation({ mutationFn: () => onProven(typed) });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isRight) prove.mutate();
      }}
    >
      <Stack gap="lg">
        <Text>{props.intro}</Text>
        <CodeInput
          label={props.field}
          value={typed}
          onChange={setTyped}
          error={prove.error}
          wrong={wrong}
          groups={groups}
          autoFocus
        />
        <Group gap={6} role="status" mih={24}>
          {isRight ? (
            <>
              <IconCheck size={18} aria-hidden />
              <Text size="sm">{props.right}</Text>
            </>
          ) : null}
        </Group>
        {prove.error ? <ErrorNotice error={prove.error} /> : null}
        <Group justify="space-between">
          <Button variant="default" size="md" disabled={prove.isPending} onClick={onBack}>
            {t('common.back')}
          </Button>
          <Button type="submit" size="md" loading={prove.isPending} disabled={!isRight}>
            {props.nextLabel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
