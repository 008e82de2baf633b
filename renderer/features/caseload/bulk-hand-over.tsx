import { Modal, Text } from '@mantine/core';
import { useState } from 'react';
import { isOverseer } from '../../../contract/common.ts';
import { LuwteError } from '../../../contract/errors.ts';
import { luwte } from '../../app/luwte.ts';
import { useVault } from '../../app/use-vault.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { OfferForm, useColleagues } from '../hand-over/index.ts';
import { BulkResult } from './bulk-result.tsx';
import type { CaseloadLine } from './caseload-filter.ts';
import { isSameName } from './workload.ts';

interface BulkProps {
  readonly files: readonly CaseloadLine[];
  readonly onClose: () => void;
}

interface Offered {
  readonly to: string;
  readonly offerIds: readonly string[];
  readonly refused: readonly string[];
}

/** Offers the chosen files to one colleague, who answers for each of them. */
export function BulkHandOver({ files, onClose }: BulkProps) {
  const { t } = useTranslation();
  const split = useSplit(files);
  const [offered, setOffered] = useState<Offered | null>(null);
  const undo = async () => {
    let withdrawn = 0;
    for (const offerId of offered?.offerIds ?? []) {
      try {
        await luwte.handOver.withdraw({ offerId });
        withdrawn += 1;
      } catch (error) {
        // Whoever was quick has answered already; that stands.
        if (!(error instanceof LuwteError && error.code === 'hand-over.lapsed')) throw error;
      }
    }
    return t('caseload.bulk.handOver.undone', { count: withdrawn });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('caseload.bulk.handOver.title', { count: files.length })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {offered === null ? (
        <OfferForm
          clientId={null}
          counsellor=""
          filesFor={(to) => split(to).offered.map(({ id }) => id)}
          summary={(to) => <Summary {...split(to)} to={to} />}
          onOffered={(offerIds, to) => setOffered({ offerIds, to, refused: split(to).refused })}
        />
      ) : (
        <BulkResult
          done={t('caseload.bulk.handOver.done', {
            count: offered.offerIds.length,
            name: visibleBidi(offered.to),
          })}
          refused={offered.refused}
          undo={undo}
          onClose={onClose}
        />
      )}
    </Modal>
  );
}

/** Which of the files can be offered to whom, and of the others why not. */
function useSplit(files: readonly CaseloadLine[]) {
  const { t } = useTranslation();
  const { member } = useVault();
  const { all } = useColleagues();
  return (to: string) => {
    const whyNot = ({ counsellor }: CaseloadLine) => {
      if (isSameName(counsellor, to)) return 'theirs' as const;
      const owner = all.find(({ name }) => isSameName(name, counsellor));
      const free = owner === undefined || owner.id === member.id || isOverseer(member.role);
      return free ? null : ('not-yours' as const);
    };
    return {
      offered: files.filter((file) => whyNot(file) === null),
      refused: files.flatMap((file) => {
        const why = whyNot(file);
        return why === null ? [] : [`${file.code}: ${t(`caseload.bulk.handOver.why.${why}`)}`];
      }),
    };
  };
}

interface SummaryProps {
  readonly offered: readonly CaseloadLine[];
  readonly refused: readonly string[];
  readonly to: string;
}

function Summary({ offered, refused, to }: SummaryProps) {
  const { t } = useTranslation();
  return (
    <div role="status">
      <Text size="sm" fw={600}>
        {t('caseload.bulk.handOver.summary', { count: offered.length, name: visibleBidi(to) })}
      </Text>
      {refused.length > 0 ? (
        <Text size="sm">
          {t('caseload.bulk.notThese')} {visibleBidi(refused.join('; '))}
        </Text>
      ) : null}
    </div>
  );
}
