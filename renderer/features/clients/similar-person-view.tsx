import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { ClientFields } from '../../../contract/clients.ts';
import { queryOf } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import type { ComparedFace } from './compared-faces.ts';
import { ComparedFacesTable } from './compared-faces-table.tsx';

interface SimilarPersonViewProps {
  /** Who in the vault looks like them. */
  readonly clientId: string;
  /** Who is being entered. */
  readonly typed: ClientFields;
  /** The file that is there is opened. */
  readonly onOpen: () => void;
  /** Someone else: entering goes on. */
  readonly onOther: () => void;
}

/** Who is being entered beside who is there already: one person or two? It takes the place of the form. */
export function SimilarPersonView({ clientId, typed, onOpen, onOther }: SimilarPersonViewProps) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const faces = useQuery(queryOf('duplicates', 'faces', { ids: [clientId] }));
  const face = faces.data?.[0];
  return (
    <Stack component="section" aria-label={t('duplicates.compare.title')}>
      <Title ref={heading} order={3} size="h4" tabIndex={-1}>
        {t('duplicates.compare.title')}
      </Title>
      <Text size="sm">{t('duplicates.compare.intro')}</Text>
      {faces.isPending ? <Loading /> : null}
      {faces.isError ? <ErrorNotice error={faces.error} /> : null}
      {face ? (
        <ComparedFacesTable
          one={faceOf(typed)}
          other={face}
          oneTitle={t('duplicates.compare.typed')}
          otherTitle={t('duplicates.compare.inVault', { code: visibleBidi(face.code) })}
        />
      ) : null}
      <Group justify="flex-end">
        <Button variant="default" onClick={onOther}>
          {t('duplicates.compare.other')}
        </Button>
        <Button component={Link} to={`/clients/${clientId}`} onClick={onOpen}>
          {t('duplicates.compare.same-person')}
        </Button>
      </Group>
    </Stack>
  );
}

const faceOf = ({ phone, nationality, ...typed }: ClientFields): ComparedFace => ({
  ...typed,
  lastContactOn: null,
  details: { phone, nationality },
});
