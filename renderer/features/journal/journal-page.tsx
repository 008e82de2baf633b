import { Button, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFileExport } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { isOverseer } from '../../../contract/common.ts';
import { useVault } from '../../app/use-vault.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { useClientNames } from '../../ui/use-client-names.ts';
import { GlassAlerts } from '../access/index.ts';
import { ExportDialog } from './export-dialog.tsx';
import { everything, type JournalChoice } from './journal-choice.ts';
import { JournalView } from './journal-view.tsx';
import { VerifyPanel } from './verify-panel.tsx';

/** Who saw or changed what, over all of the vault; whether it is sound; and handing it over. */
export function JournalPage() {
  const { t } = useTranslation();
  const { member } = useVault();
  const { nameOf } = useClientNames();
  const [choice, setChoice] = useState<JournalChoice>(everything);
  const [exporting, exportDialog] = useDisclosure(false);
  return (
    <>
      <PageHeader
        title={t('journal.title')}
        description={t('journal.description')}
        actions={
          isOverseer(member.role) ? (
            <>
              <Button component={Link} to="/erased" variant="default">
                {t('erasure.erased.link')}
              </Button>
              <Button
                variant="default"
                leftSection={<IconFileExport size={18} aria-hidden />}
                onClick={exportDialog.open}
              >
                {t('journal.export.button')}
              </Button>
            </>
          ) : null
        }
      />
      <Stack gap="lg">
        <GlassAlerts nameOf={(id) => nameOf(id) ?? t('journal.unknownClient')} />
        <VerifyPanel />
        <JournalView choice={choice} onChange={setChoice} only={null} />
      </Stack>
      {exporting ? <ExportDialog choice={choice} onClose={exportDialog.close} /> : null}
    </>
  );
}
