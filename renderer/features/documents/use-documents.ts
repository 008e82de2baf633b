import { useQueries } from '@tanstack/react-query';
import { queryOf } from '../../app/luwte.ts';
import { useVault } from '../../app/use-vault.ts';
import { documentFeatures, type PlacedDocument } from './documents-of.ts';

/** All documents of a client that the member can open, the latest date first. */
export function useDocuments(clientId: string) {
  const { compartments } = useVault().member;
  const answers = useQueries({
    queries: compartments.map((compartment) =>
      queryOf(documentFeatures[compartment], 'list', { clientId }),
    ),
  });
  const documents = answers
    .flatMap(({ data = [] }, index): PlacedDocument[] =>
      data.map((each) => ({ ...each, compartment: compartments[index] ?? 'casework' })),
    )
    .sort(
      (one, other) =>
        other.fields.onDate.localeCompare(one.fields.onDate) || other.id.localeCompare(one.id),
    );
  return {
    documents,
    isPending: answers.some(({ isPending }) => isPending),
    error: answers.find(({ error }) => error !== null)?.error ?? null,
    retry: () => {
      for (const answer of answers) if (answer.isError) void answer.refetch();
    },
  };
}
