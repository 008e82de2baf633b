import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from '../../i18n/use-translation.ts';
import { confirmRemoval } from '../../ui/confirm-removal.ts';
import type { ProblemText } from '../../ui/use-problem-text.ts';
import { withPart } from '../../ui/with-part.ts';
import { isBlank, newContact, type TypedContact } from './partner-form.ts';
import styles from './partners.module.css';

interface ContactRowsProps {
  readonly contacts: readonly TypedContact[];
  readonly problemText: ProblemText;
  readonly onChange: (contacts: TypedContact[]) => void;
}

const fields = ['name', 'role', 'phone', 'email', 'note'] as const;

/** The people at a partner, one a row. */
export function ContactRows({ contacts, problemText, onChange }: ContactRowsProps) {
  const { t } = useTranslation();
  const remove = async (contact: TypedContact) => {
    if (isBlank(contact) || (await confirmRemoval(contact.name))) {
      onChange(withPart(contacts, contact.id, null));
    }
  };
  return (
    <Stack gap="xs" component="fieldset" className={styles.rows ?? ''}>
      <Text component="legend" size="sm" fw={600} mb={4}>
        {t('partners.field.contacts')}
      </Text>
      {contacts.map((contact, index) => (
        <fieldset
          key={contact.id}
          className={styles.contact}
          aria-label={t('partners.contact.number', { number: index + 1 })}
        >
          {fields.map((field) => (
            <TextInput
              key={field}
              label={t(`partners.contact.${field}`)}
              value={contact[field]}
              error={problemText(`contacts.${contact.id}.${field}`)}
              autoComplete="off"
              required={field === 'name'}
              onChange={(event) =>
                onChange(withPart(contacts, contact.id, { [field]: event.currentTarget.value }))
              }
            />
          ))}
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            className={styles.remove ?? ''}
            aria-label={`${t('partners.contact.number', { number: index + 1 })}: ${t('common.remove')}`}
            onClick={() => void remove(contact)}
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
          onClick={() => onChange([...contacts, newContact()])}
        >
          {t('partners.contact.add')}
        </Button>
      </Group>
    </Stack>
  );
}
