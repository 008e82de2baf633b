import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconTrashX } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isOverseer } from '../../../contract/common.ts';
import { useVault } from '../../app/use-vault.ts';

const icon = { size: 18, 'aria-hidden': true } as const;

/** What is seldom done with a file as a whole; only for whoever may decide on it. */
export function FileMenu({ clientId }: { readonly clientId: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { member } = useVault();
  if (!isOverseer(member.role)) return null;
  return (
    <Menu position="bottom-end" withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon variant="default" size="lg" aria-label={t('erasure.menu')}>
          <IconDots {...icon} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconTrashX {...icon} />}
          onClick={() => void navigate({ to: '/clients/$clientId/erase', params: { clientId } })}
        >
          {t('erasure.open')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
