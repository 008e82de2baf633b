import { Button, Menu } from '@mantine/core';
import { IconSettings, IconTemplate } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ContactForm } from '../../../contract/contacts.ts';
import { queryOf } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { TemplatesDialog } from './templates-dialog.tsx';
import { withTemplate } from './with-template.ts';

interface TemplatePickerProps {
  readonly form: ContactForm;
  readonly onChange: (change: Partial<ContactForm>) => void;
}

/** Puts a template into a contact note, after what was typed. */
export function TemplatePicker({ form, onChange }: TemplatePickerProps) {
  const { t } = useTranslation();
  const [managing, setManaging] = useState(false);
  const templates = useQuery(queryOf('noteTemplates', 'list', { scope: 'contact' }));
  const known = templates.data ?? [];
  return (
    <>
      <Menu position="bottom-start" withinPortal={false}>
        <Menu.Target>
          <Button
            variant="default"
            size="compact-sm"
            style={{ alignSelf: 'flex-start' }}
            leftSection={<IconTemplate size={16} aria-hidden />}
          >
            {t('templates.use')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
          {known.map(({ id, fields }) => (
            <Menu.Item key={id} onClick={() => onChange(withTemplate(form, fields))}>
              {visibleBidi(fields.name)}
              {fields.shared ? '' : ` (${t('templates.own')})`}
            </Menu.Item>
          ))}
          {known.length > 0 ? <Menu.Divider /> : null}
          <Menu.Item
            leftSection={<IconSettings size={16} aria-hidden />}
            onClick={() => setManaging(true)}
          >
            {t(known.length > 0 ? 'templates.manage' : 'templates.begin')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {managing ? <TemplatesDialog onClose={() => setManaging(false)} /> : null}
    </>
  );
}
