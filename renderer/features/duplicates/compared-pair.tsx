import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { PersonFace } from '../../../contract/duplicates.ts';
import { luwte, queryOf } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { notifyDone, notifyError } from '../../ui/notify.tsx';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { ComparedFacesTable } from '../clients/index.ts';

interface ComparedPairProps {
  /** The ids of the two clients. */
  readonly one: string;
  readonly other: string;
}

/** Two files side by side, with what can be decided about them. */
export function ComparedPair({ one, other }: ComparedPairProps) {
  const faces = useQuery(queryOf('duplicates', 'faces', { ids: [one, other] }));
  if (faces.isPending) return <Loading />;
  if (faces.isError) {
    return <ErrorNotice error={faces.error} onRetry={() => void faces.refetch()} />;
  }
  const [first, second] = faces.data;
  return first && second ? <Compared one={first} other={second} /> : null;
}

function Compared({ one, other }: { readonly one: PersonFace; readonly other: PersonFace }) {
  const isOpen = one.details !== null && other.details !== null;
  return (
    <Stack gap="sm">
      <ComparedFacesTable
        one={one}
        other={other}
        oneTitle={visibleBidi(one.code)}
        otherTitle={visibleBidi(other.code)}
      />
      {isOpen ? <Decisions one={one} other={other} /> : <NotYours faces={[one, other]} />}
    </Stack>
  );
}

function Decisions({ one, other }: { readonly one: PersonFace; readonly other: PersonFace }) {
  const { t } = useTranslation();
  const codes = { one: visibleBidi(one.code), other: visibleBidi(other.code) };
  const setApart = useMutation({
    mutationFn: () => luwte.duplicates.setApart({ one: one.id, other: other.id, apart: true }),
    onSuccess: () => notifyDone(t('duplicates.setApartDone', codes)),
    onError: notifyError,
  });
  return (
    <Group justify="flex-end">
      <Button variant="default" loading={setApart.isPending} onClick={() => setApart.mutate()}>
        {t('duplicates.setApart')}
      </Button>
      <Button component={Link} to={`/clients/${one.id}/merge/${other.id}`} variant="default">
        {t('merges.open')}
      </Button>
    </Group>
  );
}

/** Who may not open both decides nothing; the way to open them is the file's own. */
function NotYours({ faces }: { readonly faces: readonly PersonFace[] }) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs">
      <Text size="sm">{t('duplicates.notYours')}</Text>
      <Group gap="sm">
        {faces
          .filter(({ details }) => details === null)
          .map(({ id, code }) => (
            <Button key={id} component={Link} to={`/clients/${id}`} variant="default">
              {t('duplicates.open', { code: visibleBidi(code) })}
            </Button>
          ))}
      </Group>
    </Stack>
  );
}
