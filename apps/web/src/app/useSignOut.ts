import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { preflight } from '../graphql/client.js';
import { sessionGate } from '../graphql/sessionGate.js';
import { useSession } from './ApiProvider.js';

export function useSignOut(): () => Promise<void> {
  const navigate = useNavigate();
  const { forget } = useSession();
  return useCallback(async () => {
    // Out of reach or already signed out: either way this browser shows nothing more of the person.
    await fetch('/auth/logout', { method: 'POST', headers: preflight, credentials: 'same-origin' }).catch(() => null);
    sessionGate.leave();
    await navigate('/sign-in', { replace: true });
    forget();
  }, [navigate, forget]);
}
