import { Alert, Button, Group, Select, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { isOverseer } from '../../../contract/common.ts';
import { keepMonthsChoices, type OutreachPerson } from '../../../contract/outreach.ts';
import { luwte } from '../../app/luwte.ts';
import { useVault } from '../../app/use-vault.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { useNaming } from '../../ui/naming.ts';
import { notifyError } from '../../ui/notify.tsx';
import { SafeText } from '../../ui/safe-text.tsx';

interface LongAgoNoticeProps {
  readonly people: readonly OutreachPerson[];
  readonly keepMonths: number;
  readonly onOpen: (id: string) => void;
}

/** Who was not seen for longer than the practice chose: nothing is kept without a reason (AVG, article 5). */
export function LongAgoNotice({ people, keepMonths, onOpen }: LongAgoNoticeProps) {
  const { t } = useTranslation();
  const { member } = useVault();
  const naming = useNaming();
  const choose = useMutation({
    mutationFn: (months: (typeof keepMonthsChoices)[number]) =>
      luwte.outreach.setKeepMonths({ months }),
    onError: notifyError,
  });
  const gone = people.filter(({ longAgo }) => longAgo);
  if (gone.length === 0) return null;
  return (
    <Alert color="gray" title={t('outreach.longAgo.title', { count: gone.length })}>
      <Text size="sm" mb="sm">
        {t('outreach.longAgo.text', { count: keepMonths })}
      </Text>
      <Group align="flex-end" gap="xs">
        {gone.slice(0, 10).map(({ id, fields }) => (
          <Button key={id} variant="default" size="compact-sm" onClick={() => onOpen(id)}>
            <SafeText>{naming.nickname({ id, nickname: fields.nickname })}</SafeText>
          </Button>
        ))}
        {isOverseer(member.role) ? (
          <Select
            ml="auto"
            size="xs"
            label={t('outreach.longAgo.after')}
            data={keepMonthsChoices.map((months) => ({
              value: String(months),
              label: t('outreach.longAgo.months', { count: months }),
            }))}
            value={String(keepMonths)}
            allowDeselect={false}
            onChange={(value) => {
              const months = keepMonthsChoices.find((one) => String(one) === value);
              if (months) choose.mutate(months);
            }}
          />
        ) : null}
      </Group>
    </Alert>
  );
}
