import { Box, Button, Menu, Text } from '@mantine/core';
import {
  IconBookmark,
  IconCheck,
  IconDeviceFloppy,
  IconPencil,
  IconPlus,
  IconTrash,
} from '@tabler/icons-react';
import { useState } from 'react';
import { type SavedView, savedViewLimit } from '../../../contract/caseload.ts';
import type { CaseloadPreferences } from '../../../contract/clients.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { notifyDone, notifyUndo } from '../../ui/notify.tsx';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import {
  isNamed,
  lookAtCaseload,
  showSame,
  useCaseloadView,
  useSavedViews,
  useViewChoices,
  viewOf,
} from '../caseload-view/index.ts';

import { ViewNameDialog } from './view-name-dialog.tsx';

interface SavedViewsProps {
  readonly preferences: CaseloadPreferences;
}

const icon = { size: 16, 'aria-hidden': true } as const;

/** The saved ways to look at the caseload: to choose, keep, replace, rename and remove. */
export function SavedViews({ preferences }: SavedViewsProps) {
  const { t } = useTranslation();
  const { filter, name } = useCaseloadView();
  const { views: kept, error, retry, change } = useSavedViews();
  const views = kept ?? [];
  const choices = useViewChoices();
  const [naming, setNaming] = useState<'new' | 'rename' | null>(null);
  const chosen = name === null ? undefined : views.find(isNamed(name));
  const now = (called: string) => viewOf(called, filter, preferences);
  const changed = chosen !== undefined && !showSame(chosen, now(chosen.name));
  const put = (view: SavedView, inPlaceOf: string) =>
    change(
      (all) => [...all.filter((each) => !isNamed(inPlaceOf)(each)), view],
      () => {
        lookAtCaseload({ name: view.name });
        notifyDone(t('caseload.views.kept', { name: visibleBidi(view.name) }));
        setNaming(null);
      },
    );
  const remove = (view: SavedView) => {
    const back = () => lookAtCaseload({ name: view.name });
    change(
      (all) => all.filter((each) => !isNamed(view.name)(each)),
      () => {
        lookAtCaseload({ name: null });
        notifyUndo(t('caseload.views.removed', { name: visibleBidi(view.name) }), () =>
          change((all) => (all.some(isNamed(view.name)) ? all : [...all, view]), back),
        );
      },
    );
  };
  const keep = (called: string) => {
    if (naming === 'rename' && chosen) put({ ...chosen, name: called }, chosen.name);
    else put(now(called), called);
  };
  return (
    <>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <Button variant={chosen ? 'light' : 'default'} leftSection={<IconBookmark {...icon} />}>
            {chosen
              ? t(changed ? 'caseload.views.changed' : 'caseload.views.shown', {
                  name: visibleBidi(chosen.name),
                })
              : t('caseload.views.button')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown miw={260}>
          {error ? (
            <Box p="xs" maw={340}>
              <ErrorNotice error={error} onRetry={retry} />
            </Box>
          ) : null}
          {kept?.length === 0 ? (
            <Text size="sm" c="dimmed" px="sm" py="xs" maw={280}>
              {t('caseload.views.none')}
            </Text>
          ) : null}
          {views.map((view) => (
            <Menu.Item
              key={view.name}
              onClick={choices.find((choice) => choice.name === view.name)?.show}
              rightSection={view === chosen ? <IconCheck {...icon} /> : null}
              {...(view === chosen ? { 'aria-current': true } : {})}
            >
              {visibleBidi(view.name)}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconPlus {...icon} />}
            disabled={kept === null || views.length >= savedViewLimit}
            onClick={() => setNaming('new')}
          >
            {t('caseload.views.keep')}
          </Menu.Item>
          {views.length >= savedViewLimit ? (
            <Text size="xs" c="dimmed" px="sm" pb="xs">
              {t('caseload.views.full', { limit: savedViewLimit })}
            </Text>
          ) : null}
          {chosen ? (
            <>
              <Menu.Item
                leftSection={<IconDeviceFloppy {...icon} />}
                disabled={!changed}
                onClick={() => put(now(chosen.name), chosen.name)}
              >
                {t('caseload.views.replace', { name: visibleBidi(chosen.name) })}
              </Menu.Item>
              <Menu.Item leftSection={<IconPencil {...icon} />} onClick={() => setNaming('rename')}>
                {t('caseload.views.rename', { name: visibleBidi(chosen.name) })}
              </Menu.Item>
              <Menu.Item leftSection={<IconTrash {...icon} />} onClick={() => remove(chosen)}>
                {t('caseload.views.remove', { name: visibleBidi(chosen.name) })}
              </Menu.Item>
            </>
          ) : null}
        </Menu.Dropdown>
      </Menu>
      {naming ? (
        <ViewNameDialog
          name={naming === 'rename' ? (chosen?.name ?? '') : ''}
          taken={naming === 'rename' ? views.filter((view) => view !== chosen) : views}
          onKeep={keep}
          onClose={() => setNaming(null)}
        />
      ) : null}
    </>
  );
}
