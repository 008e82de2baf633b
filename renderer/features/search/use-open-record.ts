import { useNavigate } from '@tanstack/react-router';
import type { SearchResult } from '../../../contract/search.ts';

/** Opens the file at the place where a record stands. */
export function useOpenRecord(): (result: SearchResult) => void {
  const navigate = useNavigate();
  return ({ kind, clientId, objectId }) => {
    const params = { clientId };
    switch (kind) {
      case 'client':
        return void navigate({ to: '/clients/$clientId', params });
      case 'contact':
        return void navigate({
          to: '/clients/$clientId/contacts',
          params,
          search: { open: objectId },
        });
      case 'session':
        return void navigate({
          to: '/clients/$clientId/treatment',
          params,
          search: { open: objectId },
        });
      case 'document':
        return void navigate({
          to: '/clients/$clientId/documents',
          params,
          search: { open: objectId },
        });
      case 'network-person':
        return void navigate({
          to: '/clients/$clientId/network',
          params,
          search: { open: objectId },
        });
      case 'episode':
        return void navigate({ to: '/clients/$clientId/course', params });
      case 'treatment-plan':
        return void navigate({ to: '/clients/$clientId/treatment', params });
      case 'guidance-plan':
        return void navigate({ to: '/clients/$clientId/guidance', params });
      case 'risk-assessment':
        return void navigate({ to: '/clients/$clientId/safety', params });
      case 'safety-plan':
      case 'crisis-plan':
        return void navigate({ to: '/clients/$clientId/safety', params, search: { part: kind } });
      case 'referral':
        return void navigate({
          to: '/clients/$clientId/sharing',
          params,
          search: { part: 'referrals' },
        });
      case 'housing-plan':
      case 'secret-address':
        return void navigate({ to: '/clients/$clientId/housing', params });
    }
  };
}
