import { Anchor, Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Consent } from '../../../contract/consent.ts';
import { queryOf } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { formatDate, formatInstant } from '../../ui/format.ts';
import { SafeText } from '../../ui/safe-text.tsx';
import { StoredText } from '../../ui/stored-text.tsx';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import type { Ending } from './end-dialog.tsx';
import { recordedTogether } from './recorded-together.ts';
import type { Recipients } from './use-recipients.ts';

interface ConsentHistoryProps {
  readonly clientId: string;
  readonly consents: readonly Consent[];
  readonly recipients: Recipients;
  readonly onEnd: (ending: Ending) => void;
}

/** All that was recorded, the latest first; what one form said stands together. */
export function ConsentHistory({ clientId, consents, recipients, onEnd }: ConsentHistoryProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="sm" component="section" aria-labelledby="consent-history">
      <Title order={3} id="consent-history">
        {t('sharing.consent.history')}
      </Title>
      <Stack gap="sm" component="ol" p={0} m={0} style={{ listStyle: 'none' }}>
        {recordedTogether(consents).map((together) => (
          <RecordedCard
            key={together[0].id}
            clientId={clientId}
            together={together}
            recipients={recipients}
            onEnd={onEnd}
          />
        ))}
      </Stack>
    </Stack>
  );
}

interface RecordedCardProps extends Omit<ConsentHistoryProps, 'consents'> {
  readonly together: readonly [Consent, ...Consent[]];
}

function RecordedCard({ clientId, together, recipients, onEnd }: RecordedCardProps) {
  const { t } = useTranslation();
  const [first] = together;
  const name = recipients.nameOf(first.recipient);
  const open = together.filter(({ end }) => end === null);
  return (
    <Paper component="li" withBorder p="md">
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Stack gap={4} miw={0}>
          <Group gap="xs">
            <Text fw={600}>
              <SafeText>{name}</SafeText>
            </Text>
            <Badge variant="light" tt="none" color={first.answer === 'given' ? 'teal' : 'red'}>
              {t(`sharing.answer.${first.answer}`)}
            </Badge>
          </Group>
          <Text size="sm">{together.map(({ kind }) => t(`sharing.kind.${kind}`)).join(' · ')}</Text>
          <Text size="sm" c="dimmed">
            {[
              t(`sharing.form.${first.form}`),
              t('sharing.consent.from', { date: formatDate(first.from) }),
              first.until && t('sharing.consent.until', { date: formatDate(first.until) }),
            ]
              .filter(Boolean)
              .join(', ')}
          </Text>
          <SignatureLink clientId={clientId} documentId={first.documentId} />
          {first.note.trim() === '' ? null : <StoredText text={first.note} />}
          <EndLines together={together} />
          <Text size="sm" c="dimmed">
            {t('sharing.consent.by', {
              name: visibleBidi(first.recordedBy),
              time: formatInstant(first.recordedAt),
            })}
          </Text>
        </Stack>
        {open.length === 0 ? null : (
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            style={{ flexShrink: 0 }}
            aria-label={t('sharing.consent.correctOf', { recipient: visibleBidi(name) })}
            onClick={() => onEnd({ why: 'mistake', consents: open, name })}
          >
            {t('sharing.consent.correct')}
          </Button>
        )}
      </Group>
    </Paper>
  );
}

/** What ended of it, and when. */
function EndLines({ together }: Pick<RecordedCardProps, 'together'>) {
  const { t } = useTranslation();
  return together.map(({ id, kind, end }) =>
    end === null ? null : (
      <Text key={id} size="sm" fw={600}>
        {together.length > 1 ? `${t(`sharing.kind.${kind}`)}: ` : ''}
        {t(end.why === 'withdrawn' ? 'sharing.consent.withdrawnOn' : 'sharing.consent.mistakeOn', {
          date: formatDate(end.on),
        })}{' '}
        {t('sharing.consent.endedBy', { name: visibleBidi(end.endedBy) })}
        {end.note === '' ? '' : ` · ${visibleBidi(end.note)}`}
      </Text>
    ),
  );
}

interface SignatureLinkProps {
  readonly clientId: string;
  readonly documentId: string | null;
}

/** Opens the document with the signature; says so when it is gone. */
function SignatureLink({ clientId, documentId }: SignatureLinkProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const documents = useQuery({
    ...queryOf('documentsCasework', 'list', { clientId }),
    enabled: documentId !== null,
  });
  if (documentId === null || !documents.data) return null;
  const found = documents.data.find(({ id }) => id === documentId);
  if (!found) return <Text size="sm">{t('sharing.consent.documentGone')}</Text>;
  return (
    <Anchor
      component="button"
      type="button"
      ta="left"
      size="sm"
      onClick={() =>
        void navigate({
          to: '/clients/$clientId/documents',
          params: { clientId },
          search: { open: documentId },
        })
      }
    >
      <SafeText>{found.fields.title}</SafeText>
    </Anchor>
  );
}
