import { useState } from 'react';
import type { PathQuestion } from '../../contract/wire.ts';
import { PathForm } from './path-form.tsx';
import { useHostEvent } from './use-host-event.ts';

/** Asks for a folder, a vault or a place for a PDF, where the host has no dialog of its own. */
export function PathDialog() {
  const [question, setQuestion] = useState<PathQuestion | null>(null);
  useHostEvent((event) => {
    if (event.event === 'ask-path') setQuestion(event.ask);
  });
  if (!question) return null;
  return <PathForm key={question.id} question={question} onAnswered={() => setQuestion(null)} />;
}
