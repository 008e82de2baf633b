import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowsExchange, IconCopy, IconDots, IconTrashX } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { isOverseer } from '../../../contract/common.ts';
import { useVault } from '../../app/use-vault.ts';
import { useTranslation } from '../../i18n/use-translation.ts';

const icon = { size: 18, 'aria-hidden': true } as const;

/** What is seldom done with a file as a whole: who else it should be, and for whoever may decide on it, erasing it. */
export function FileMenu({ clientId }: { readonly clientId: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { member } = useVault();
  return (
    <Menu position="bottom-end" withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon variant="default" size="lg" aria-label={t('erasure.menu')}>
          <IconDots {...icon} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconArrowsExchange {...icon} />}
          onClick={() =>
            void navigate({ to: '/clients/$clientId/hand-over', params: { clientId } })
          }
        >
          {t('handOver.menu')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconCopy {...icon} />}
          onClick={() =>
            void navigate({ to: '/clients/$clientId/duplicates', params: { clientId } })
          }
        >
          {t('duplicates.menu')}
        </Menu.Item>
        {isOverseer(member.role) ? (
          <Menu.Item
            leftSection={<IconTrashX {...icon} />}
            onClick={() => void navigate({ to: '/clients/$clientId/erase', params: { clientId } })}
          >
            {t('erasure.open')}
          </Menu.Item>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  );
}
