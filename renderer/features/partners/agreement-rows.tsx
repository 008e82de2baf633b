import { ActionIcon, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from '../../i18n/use-translation.ts';
import { confirmRemoval } from '../../ui/confirm-removal.ts';
import { DateField } from '../../ui/date-field.tsx';
import type { ProblemText } from '../../ui/use-problem-text.ts';
import { withPart } from '../../ui/with-part.ts';
import { isBlank, newAgreement, type TypedAgreement } from './partner-form.ts';
import styles from './partners.module.css';

interface AgreementRowsProps {
  readonly agreements: readonly TypedAgreement[];
  readonly problemText: ProblemText;
  readonly onChange: (agreements: TypedAgreement[]) => void;
}

/** What was agreed with a partner, one agreement a row. */
export function AgreementRows({ agreements, problemText, onChange }: AgreementRowsProps) {
  const { t } = useTranslation();
  const remove = async (agreement: TypedAgreement) => {
    if (isBlank(agreement) || (await confirmRemoval(agreement.text))) {
      onChange(withPart(agreements, agreement.id, null));
    }
  };
  return (
    <Stack gap="xs" component="fieldset" className={styles.rows ?? ''}>
      <Text component="legend" size="sm" fw={600} mb={4}>
        {t('partners.field.agreements')}
      </Text>
      {agreements.map((agreement, index) => (
        <fieldset
          key={agreement.id}
          className={styles.agreement}
          aria-label={t('partners.agreement.number', { number: index + 1 })}
        >
          <Textarea
            label={t('partners.agreement.text')}
            rows={1}
            required
            value={agreement.text}
            error={problemText(`agreements.${agreement.id}.text`)}
            onChange={(event) =>
              onChange(withPart(agreements, agreement.id, { text: event.currentTarget.value }))
            }
          />
          {(['from', 'until'] as const).map((field) => (
            <DateField
              key={field}
              label={t(`partners.agreement.${field}`)}
              value={agreement[field]}
              error={problemText(`agreements.${agreement.id}.${field}`)}
              onChange={(day) => onChange(withPart(agreements, agreement.id, { [field]: day }))}
            />
          ))}
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            className={styles.remove ?? ''}
            aria-label={`${t('partners.agreement.number', { number: index + 1 })}: ${t('common.remove')}`}
            onClick={() => void remove(agreement)}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </fieldset>
      ))}
      <Group>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => onChange([...agreements, newAgreement()])}
        >
          {t('partners.agreement.add')}
        </Button>
      </Group>
    </Stack>
  );
}
