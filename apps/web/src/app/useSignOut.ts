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
    const elsewhere = await endSession().catch(() => null);
    sessionGate.leave();
    if (elsewhere !== null) {
      window.location.assign(elsewhere);
      return;
    }
    await navigate('/sign-in', { replace: true });
    forget();
  }, [navigate, forget]);
}

/** @returns where one signs out at the identity provider too, if one came by it */
async function endSession(): Promise<string | null> {
  const answer = await fetch('/auth/logout', { method: 'POST', headers: preflight, credentials: 'same-origin' });
  return answer.status === 200 ? ((await answer.json()) as { location: string }).location : null;
}
