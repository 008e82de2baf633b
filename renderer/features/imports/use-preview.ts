import { useQuery } from '@tanstack/react-query';
import type { ImportPreview } from '../../../contract/imports.ts';
import { queryOf } from '../../app/luwte.ts';
import type { ImportState } from './use-import.ts';

const noImport = '00000000-0000-7000-8000-000000000000';

/** What the import would do with every row, as it is chosen now. The last answer stays while a new one is made. */
export function usePreview({ file, mapping, choices, stage }: ImportState) {
  const importId = file?.importId ?? noImport;
  const asked = queryOf('imports', 'preview', { importId, mapping, choices });
  return useQuery<ImportPreview>({
    ...asked,
    enabled: file !== null && (stage === 'values' || stage === 'preview'),
    // What stood in a file is not kept longer than it is looked at.
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: (previous, query) =>
      isOf(importId, query?.queryKey[2]) ? previous : undefined,
  });
}

const isOf = (importId: string, input: unknown) =>
  typeof input === 'object' && input !== null && 'importId' in input && input.importId === importId;
