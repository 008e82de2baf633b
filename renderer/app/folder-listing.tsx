import { Badge, ScrollArea, Text, UnstyledButton } from '@mantine/core';
import { IconArrowUp, IconFolder, IconLockSquareRounded } from '@tabler/icons-react';
import type { z } from 'zod';
import type { host } from '../../contract/host.ts';
import { useTranslation } from '../i18n/use-translation.ts';
import { SafeText } from '../ui/safe-text.tsx';
import styles from './folder-listing.module.css';
import { joinPath } from './join-path.ts';

interface FolderListingProps {
  readonly listing: z.infer<typeof host.listFolder.output> | undefined;
  /** Whether a vault can be picked; otherwise vaults are not shown. */
  readonly picksVaults: boolean;
  readonly onOpen: (folder: string) => void;
  readonly onPick: (vault: string) => void;
}

/** The folders of a folder, each a button. */
export function FolderListing({ listing, picksVaults, onOpen, onPick }: FolderListingProps) {
  const { t } = useTranslation();
  if (!listing) return <div className={styles.box} />;
  const { path, parent, folders, vaults } = listing;
  const isEmpty = folders.length === 0 && !(picksVaults && vaults.length > 0);
  return (
    <ScrollArea className={styles.box} type="auto">
      <ul className={styles.list} aria-label={t('app.path.folders')}>
        {parent === null ? null : (
          <li>
            <UnstyledButton className={styles.entry} onClick={() => onOpen(parent)}>
              <IconArrowUp size={18} aria-hidden />
              {t('app.path.up')}
            </UnstyledButton>
          </li>
        )}
        {picksVaults
          ? vaults.map((name) => (
              <li key={name}>
                <UnstyledButton
                  className={styles.entry}
                  onClick={() => onPick(joinPath(path, name))}
                >
                  <IconLockSquareRounded size={18} aria-hidden />
                  <SafeText>{name.replace(/\.luwte$/, '')}</SafeText>
                  <Badge variant="light" tt="none">
                    {t('app.path.vaultBadge')}
                  </Badge>
                </UnstyledButton>
              </li>
            ))
          : null}
        {folders.map((name) => (
          <li key={name}>
            <UnstyledButton className={styles.entry} onClick={() => onOpen(joinPath(path, name))}>
              <IconFolder size={18} aria-hidden />
              <SafeText>{name}</SafeText>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {isEmpty ? (
        <Text size="sm" c="dimmed" p="sm">
          {t('app.path.empty')}
        </Text>
      ) : null}
    </ScrollArea>
  );
}
