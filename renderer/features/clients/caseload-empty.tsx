import { Group, SimpleGrid, Stack, Text, ThemeIcon, Title, UnstyledButton } from '@mantine/core';
import { IconTableImport, IconUserPlus, IconUsers } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n/use-translation.ts';
import classes from './caseload-empty.module.css';

/** A vault without clients: the two ways to begin. */
export function CaseloadEmpty({ onNew }: { readonly onNew: () => void }) {
  const { t } = useTranslation();
  return (
    <Stack align="center" gap="lg" py="xl">
      <ThemeIcon size={72} radius="xl" variant="light">
        <IconUsers size={38} stroke={1.5} aria-hidden />
      </ThemeIcon>
      <Stack align="center" gap={4}>
        <Title order={2}>{t('clients.list.empty.title')}</Title>
        <Text c="dimmed" ta="center" maw={520}>
          {t('clients.list.empty.text')}
        </Text>
      </Stack>
      <SimpleGrid cols={{ base: 1, sm: 2 }} maw={720} w="100%">
        <UnstyledButton component={Link} to="/import" className={classes.step}>
          <FirstStep
            icon={<IconTableImport size={26} aria-hidden />}
            title={t('clients.list.empty.import')}
            text={t('clients.list.empty.importText')}
          />
        </UnstyledButton>
        <UnstyledButton onClick={onNew} className={classes.step}>
          <FirstStep
            icon={<IconUserPlus size={26} aria-hidden />}
            title={t('clients.list.empty.new')}
            text={t('clients.list.empty.newText')}
          />
        </UnstyledButton>
      </SimpleGrid>
    </Stack>
  );
}

interface FirstStepProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
}

function FirstStep({ icon, title, text }: FirstStepProps) {
  return (
    <Group wrap="nowrap" align="flex-start">
      <span className={classes.icon}>{icon}</span>
      <span>
        <Text span fw={600} display="block">
          {title}
        </Text>
        <Text span size="sm" c="dimmed" display="block">
          {text}
        </Text>
      </span>
    </Group>
  );
}
