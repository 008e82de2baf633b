import { Fieldset } from '@mantine/core';
import type { ReactNode } from 'react';

interface FormPartProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** Fields of a form that belong together, under one heading. */
export function FormPart({ title, children }: FormPartProps) {
  return (
    <Fieldset legend={title} styles={{ legend: { fontWeight: 600 } }}>
      {children}
    </Fieldset>
  );
}
