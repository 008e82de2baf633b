import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PathQuestion } from '../../contract/wire.ts';
import { useTranslation } from '../i18n/use-translation.ts';
import { aboveDialogs } from '../ui/above-dialogs.ts';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { FolderListing } from './folder-listing.tsx';
import { joinPath, splitPath } from './join-path.ts';
import { luwte, queryOf } from './luwte.ts';

interface PathFormProps {
  readonly question: PathQuestion;
  readonly onAnswered: () => void;
}

/** A typed place with the folders around it. The host judges what is given; a refusal says why. */
export function PathForm({ question, onAnswered }: PathFormProps) {
  const { t } = useTranslation();
  const { id, kind, suggested } = question;
  const isFile = kind === 'save-pdf' || kind === 'save-file';
  const [path, setPath] = useState(suggested);
  const [folder, setFolder] = useState(isFile ? splitPath(suggested).folder : suggested);
  const listing = useQuery(queryOf('host', 'listFolder', { id, path: folder }));
  const answer = useMutation({
    mutationFn: (given: string | null) => luwte.host.answerPath({ id, path: given }),
    onSuccess: ({ accepted }) => {
      if (accepted) onAnswered();
    },
  });
  const cancel = () => {
    // Whatever the host makes of it, the dialog is closed.
    answer.mutate(null, { onSettled: onAnswered });
  };
  const open = (next: string) => {
    setFolder(next);
    setPath(isFile ? joinPath(next, splitPath(path).name) : next);
  };
  const problem = answer.data?.problem;
  return (
    <Modal
      opened
      onClose={cancel}
      size="lg"
      title={t(`app.path.${kind}`)}
      zIndex={aboveDialogs}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          answer.mutate(path);
        }}
      >
        <Stack>
          <TextInput
            label={t(isFile ? 'app.path.filePath' : 'app.path.path')}
            description={t('app.path.help')}
            value={path}
            onChange={(event) => setPath(event.currentTarget.value)}
            error={problem ? t(`app.path.problem.${problem}`) : undefined}
            autoComplete="off"
            spellCheck={false}
            data-autofocus
          />
          <FolderListing
            listing={listing.data}
            onOpen={open}
            onPick={(vault) => answer.mutate(vault)}
            picksVaults={kind === 'vault'}
          />
          {listing.error ? <ErrorNotice error={listing.error} /> : null}
          {answer.error ? <ErrorNotice error={answer.error} /> : null}
          <Group justify="flex-end">
            <Button variant="default" onClick={cancel}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={answer.isPending}>
              {t('app.path.pick')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
