import { Badge, Button, Group, Paper, Stack, Title } from '@mantine/core';
import { useState } from 'react';
import type { LikePair } from '../../../contract/duplicates.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ComparedPair } from './compared-pair.tsx';
import { usePairWords } from './use-pair-words.ts';

/** Two files that look alike and why; side by side when asked for. */
export function PairCard({ pair }: { readonly pair: LikePair }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  const { names } = usePairWords(pair);
  const title = t('duplicates.pair', names);
  return (
    <Paper component="article" withBorder p="md" aria-label={title}>
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start">
          <Stack gap={6}>
            <Title order={2} size="h4">
              {title}
            </Title>
            <Group gap={6}>
              {pair.because.map((reason) => (
                <Badge key={reason} color="orange" variant="light" tt="none">
                  {t(`clients.new.because.${reason}`)}
                </Badge>
              ))}
            </Group>
          </Stack>
          {shown ? null : (
            <Button variant="default" onClick={() => setShown(true)}>
              {t('duplicates.show')}
            </Button>
          )}
        </Group>
        {shown ? <ComparedPair one={pair.one.id} other={pair.other.id} /> : null}
      </Stack>
    </Paper>
  );
}
