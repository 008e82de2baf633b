import { Button, Drawer, Group, Paper, Stack, Text } from '@mantine/core';
import { IconArrowLeft, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { PlanVersion } from '../../contract/versioned-plan.ts';
import { useTranslation } from '../i18n/use-translation.ts';
import { confirm } from './confirm.tsx';
import { ErrorNotice } from './error-notice.tsx';
import { formatDate, formatInstant } from './format.ts';
import { Loading } from './loading.tsx';
import type { Query } from './query.ts';
import { StoredText } from './stored-text.tsx';

interface VersionsProps<Fields> {
  /** The closed versions, newest first. */
  readonly versions: Query<PlanVersion[]>;
  /** What the version of a number says. */
  readonly versionOf: (number: number) => Query<PlanVersion & { fields: Fields }>;
  /** What a version says, to read and not to change. */
  readonly read: (fields: Fields) => ReactNode;
  /** Puts what a version said into the form. */
  readonly onTakeOver: (fields: Fields, number: number) => void;
  readonly onPrint: (number: number) => void;
}

interface VersionsDrawerProps<Fields> extends VersionsProps<Fields> {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** The closed versions, to look back: what did this plan say in March? */
export function VersionsDrawer<Fields>({
  opened,
  onClose,
  ...versions
}: VersionsDrawerProps<Fields>) {
  const { t } = useTranslation();
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size="xl"
      title={t('plans.versions.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {opened ? <Versions {...versions} /> : null}
    </Drawer>
  );
}

function Versions<Fields>(props: VersionsProps<Fields>) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<number | null>(null);
  const versions = useQuery(props.versions);
  if (versions.isPending) return <Loading />;
  if (versions.isError) {
    return <ErrorNotice error={versions.error} onRetry={() => void versions.refetch()} />;
  }
  if (shown !== null) {
    return <OneVersion {...props} number={shown} onBack={() => setShown(null)} />;
  }
  if (versions.data.length === 0) return <Text c="dimmed">{t('plans.versions.none')}</Text>;
  return (
    <Stack gap="sm" component="ol" p={0} m={0} style={{ listStyle: 'none' }}>
      {versions.data.map((version) => (
        <Paper key={version.number} component="li" withBorder p="md">
          <Group justify="space-between" wrap="nowrap">
            <VersionFacts version={version} />
            <Button variant="default" onClick={() => setShown(version.number)}>
              {t('plans.versions.show')}
            </Button>
          </Group>
        </Paper>
      ))}
    </Stack>
  );
}

function VersionFacts({ version }: { readonly version: PlanVersion }) {
  const { t } = useTranslation();
  const { agreement } = version;
  const day = { date: formatDate(agreement.on) };
  return (
    <div>
      <Text fw={600}>{t('plans.versions.version', { number: version.number })}</Text>
      <Text size="sm">
        {agreement.agreedWithClient
          ? t('plans.versions.agreed', day)
          : t('plans.versions.notAgreed', day)}
      </Text>
      {agreement.remark ? (
        <Text size="sm" component="div">
          <StoredText text={agreement.remark} />
        </Text>
      ) : null}
      <Text size="sm" c="dimmed">
        {t('plans.versions.closedBy', {
          name: version.closedBy,
          time: formatInstant(version.closedAt),
        })}
      </Text>
    </div>
  );
}

interface OneVersionProps<Fields> extends VersionsProps<Fields> {
  readonly number: number;
  readonly onBack: () => void;
}

function OneVersion<Fields>(props: OneVersionProps<Fields>) {
  const { t } = useTranslation();
  const { number, onBack } = props;
  const version = useQuery(props.versionOf(number));
  const takeOver = async (fields: Fields) => {
    const sure = await confirm({
      title: t('plans.versions.takeOverTitle', { number }),
      text: t('plans.versions.takeOverText'),
      confirmLabel: t('plans.versions.takeOver'),
    });
    if (sure) props.onTakeOver(fields, number);
  };
  return (
    <Stack>
      <Group justify="space-between">
        <Button
          variant="subtle"
          leftSection={<IconArrowLeft size={16} aria-hidden />}
          onClick={onBack}
        >
          {t('plans.versions.back')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconPrinter size={16} aria-hidden />}
          onClick={() => props.onPrint(number)}
        >
          {t('plans.versions.print')}
        </Button>
      </Group>
      {version.isPending ? <Loading /> : null}
      {version.isError ? (
        <ErrorNotice error={version.error} onRetry={() => void version.refetch()} />
      ) : null}
      {version.data ? (
        <>
          <VersionFacts version={version.data} />
          {props.read(version.data.fields)}
          <Group>
            <Button variant="default" onClick={() => void takeOver(version.data.fields)}>
              {t('plans.versions.takeOver')}
            </Button>
          </Group>
        </>
      ) : null}
    </Stack>
  );
}
