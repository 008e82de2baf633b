import { Button, FileButton } from '@mantine/core';
import { type ReactNode, useRef } from 'react';

interface FileChooserProps {
  readonly label: string;
  readonly onChoose: (files: readonly File[]) => void;
  readonly multiple?: boolean;
  /** The endings that are offered; all unless given. */
  readonly accept?: string;
  readonly icon?: ReactNode;
}

/**
 * A button that lets the user choose files. It forgets them at once: a browser keeps what stands in the
 * fields of a page in its profile, the path of a chosen file with it.
 */
export function FileChooser({ label, onChoose, multiple, accept, icon }: FileChooserProps) {
  const reset = useRef<() => void>(null);
  return (
    <FileButton
      multiple={multiple ?? false}
      {...(accept === undefined ? {} : { accept })}
      resetRef={reset}
      inputProps={{ 'aria-label': label, autoComplete: 'off' }}
      onChange={(chosen) => {
        // One or several, by `multiple`; null when the user thought better of it.
        const files = [chosen ?? []].flat();
        reset.current?.();
        if (files.length > 0) onChoose(files);
      }}
    >
      {(props) => (
        <Button leftSection={icon} style={{ flexShrink: 0 }} {...props}>
          {label}
        </Button>
      )}
    </FileButton>
  );
}
