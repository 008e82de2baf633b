import { Button, Code, Group, Paper, Text } from '@mantine/core';
import { useHost } from '../../app/use-vault.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import type { Member } from './member-choice.tsx';

interface DemoHintProps {
  readonly members: readonly Member[];
  readonly onFill: (passphrase: string) => void;
}

/** In a demo: who of the invented team can be chosen, and the passphrase of each of them. */
export function DemoHint({ members, onFill }: DemoHintProps) {
  const { t, i18n } = useTranslation();
  const { demo } = useHost();
  if (demo === null) return null;
  const names = demo.team
    .filter(({ name }) => members.some((member) => member.name === name))
    .map(({ name, role }) => `${name} (${t(`vault.role.${role}`)})`);
  const list = new Intl.ListFormat(i18n.language, { type: 'disjunction' });
  return (
    <Paper withBorder p="sm">
      <Text size="sm" mb={6}>
        {[
          t('vault.unlock.demo'),
          ...(names.length > 1 ? [t('vault.unlock.demoTeam', { names: list.format(names) })] : []),
          t('vault.unlock.demoPassphrase', { count: names.length }),
        ].join(' ')}
      </Text>
      <Group justify="space-between" gap="xs">
        <Code fz="sm">{demo.passphrase}</Code>
        <Button size="compact-sm" variant="light" onClick={() => onFill(demo.passphrase)}>
          {t('vault.unlock.demoFill')}
        </Button>
      </Group>
    </Paper>
  );
}
