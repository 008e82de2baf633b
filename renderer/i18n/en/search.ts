import type { search as nl } from '../nl/search.ts';
import type { Words } from '../words.ts';

export const search: Words<typeof nl> = {
  kinds: 'Kind',
  searching: 'Searching…',
  more: 'Type at least two letters to search the files.',
  kind: {
    client: 'Client',
    contact: 'Contact',
    episode: 'Course',
    'guidance-plan': 'Guidance plan',
    'housing-plan': 'Housing plan',
    'risk-assessment': 'Risk assessment',
    'safety-plan': 'Safety plan',
    'crisis-plan': 'Crisis plan',
    'network-person': 'Network',
    referral: 'Referral',
    'treatment-plan': 'Treatment plan',
    session: 'Treatment session',
    'secret-address': 'Secret address',
    document: 'Document',
  },
};
