import { IconPencil } from '@tabler/icons-react';
import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Draft } from '../../../contract/drafts.ts';
import { queryOf } from '../../app/luwte.ts';
import { useVault } from '../../app/use-vault.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { formatMoment } from '../../ui/format.ts';
import { partOfDraft, searchOfDraft } from '../clients/index.ts';
import { FileLine } from './file-line.tsx';
import classes from './today.module.css';
import { TodaySection } from './today-section.tsx';

type DraftLine = Omit<Draft, 'content'>;

interface OpenDraftsProps {
  readonly nameOf: (clientId: string) => string | null;
}

/** What the member was writing, in whichever file, the latest first. */
export function OpenDrafts({ nameOf }: OpenDraftsProps) {
  const { t } = useTranslation();
  const drafts = useAllDrafts();
  return (
    <TodaySection
      title={t('today.drafts.title')}
      empty={t('today.drafts.empty')}
      lines={drafts.map((draft) => <DraftItem key={draft.id} draft={draft} nameOf={nameOf} />)}
    />
  );
}

function DraftItem({ draft, nameOf }: OpenDraftsProps & { readonly draft: DraftLine }) {
  const { t } = useTranslation();
  const icon = <IconPencil size={18} aria-hidden />;
  const label = t(`clients.draftKind.${draft.kind}`);
  const when = formatMoment(draft.updatedAt);
  if (draft.kind === 'task' || draft.kind === 'appointment') {
    return (
      <li>
        <Link to="/agenda" search={{ new: draft.kind }} className={classes.line}>
          <span className={classes.icon}>{icon}</span>
          <span className={classes.what}>
            <span className={classes.label}>{label}</span>
          </span>
          <span className={classes.when}>{when}</span>
        </Link>
      </li>
    );
  }
  if (draft.clientId === null) {
    const several = draft.kind === 'hand-over';
    return (
      <li>
        <Link to="/caseload" search={several ? {} : { new: true }} className={classes.line}>
          <span className={classes.icon}>{icon}</span>
          <span className={classes.what}>
            <span className={classes.label}>{label}</span>
            <span className={classes.who}>
              {t(several ? 'caseload.bulk.several' : 'today.drafts.newClient')}
            </span>
          </span>
          <span className={classes.when}>{when}</span>
        </Link>
      </li>
    );
  }
  return (
    <FileLine
      place={{
        clientId: draft.clientId,
        part: partOfDraft[draft.kind],
        search: searchOfDraft(draft.kind),
      }}
      icon={icon}
      label={label}
      who={nameOf(draft.clientId) ?? ''}
      when={when}
    />
  );
}

/** The member's drafts in every compartment they can open. */
function useAllDrafts(): readonly DraftLine[] {
  const { compartments } = useVault().member;
  const all = { clientId: null };
  return useQueries({
    queries: [
      queryOf('draftsCasework', 'list', all),
      {
        ...queryOf('draftsTreatment', 'list', all),
        enabled: compartments.includes('treatment'),
      },
      { ...queryOf('draftsPlaces', 'list', all), enabled: compartments.includes('places') },
    ],
    combine: (answers) =>
      answers
        .flatMap(({ data }) => data ?? [])
        .sort((one, other) => other.updatedAt.localeCompare(one.updatedAt)),
  });
}
