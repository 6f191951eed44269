import { useEffect } from 'react';
import { Navigate, useLocation } from 'react-router';
import { useAnswer } from '../graphql/useAnswer.js';
import { useLanguage } from '../i18n/LanguageProvider.js';
import { FaultNotice } from '../kit/feedback/FaultNotice.js';
import { Shell } from './Shell.js';
import { ShellSkeleton } from './ShellSkeleton.js';
import { signInPath } from './signInPath.js';
import { useAskAhead } from './useAskAhead.js';
import { ViewerContext, viewerQuery } from './viewer.js';

/** Everything behind the sign-in: it knows who is there, or leads to the door and back. */
export function SignedIn() {
  const answer = useAnswer(viewerQuery, {});
  const { follow } = useLanguage();
  const location = useLocation();
  const viewer = answer.data?.viewer ?? null;
  useAskAhead(viewer === null);
  const locale = viewer?.person.locale;
  const timeZone = viewer?.person.timeZone;

  useEffect(() => {
    if (locale && timeZone) follow({ locale, timeZone });
  }, [follow, locale, timeZone]);

  if (viewer) {
    return (
      <ViewerContext value={viewer}>
        <Shell />
      </ViewerContext>
    );
  }
  if (answer.loading) return <ShellSkeleton />;
  if (answer.fault && answer.fault.kind !== 'session-over') {
    return (
      <main style={{ padding: 'var(--gutter)' }}>
        <FaultNotice fault={answer.fault} onRetry={answer.ask} size="page" />
      </main>
    );
  }
  return <Navigate to={signInPath(location, answer.fault ? 'over' : undefined)} replace />;
}
