import { Alert, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';

/** Something to think of before this paper is made. */
export function PrintWarning({ text }: { readonly text: string }) {
  return (
    <Alert role="status" color="orange" icon={<IconAlertTriangle aria-hidden />}>
      <Text size="sm">{text}</Text>
    </Alert>
  );
}
