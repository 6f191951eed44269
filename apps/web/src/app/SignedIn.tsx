import { useEffect, useState } from 'react';
import { Navigate, useLocation } from 'react-router';
import { SignInAgain } from '../features/sign-in/SignInAgain.js';
import { sessionGate } from '../graphql/sessionGate.js';
import { useAnswer } from '../graphql/useAnswer.js';
import { useLanguage } from '../i18n/LanguageProvider.js';
import { FaultNotice } from '../kit/feedback/FaultNotice.js';
import { Shell } from './Shell.js';
import { ShellSkeleton } from './ShellSkeleton.js';
import { signInPath } from './signInPath.js';
import { useAskAhead } from './useAskAhead.js';
import { ViewerContext, viewerQuery, type Viewer } from './viewer.js';

/** Everything behind the sign-in: it knows who is there, or leads to the door and back. */
export function SignedIn() {
  const answer = useAnswer(viewerQuery, {});
  const { follow } = useLanguage();
  const location = useLocation();
  const told = answer.data?.viewer ?? null;
  const [before, setBefore] = useState<Viewer | null>(null);
  if (told !== null && told !== before) setBefore(told);
  // Nobody any more, with a page open in which something may be being written: it stays, and asks to sign in over it.
  const viewer = told ?? (sessionGate.isSomebodyKnown ? before : null);
  const isOver = told === null && viewer !== null && answer.data !== undefined && !answer.loading;
  const { ask } = answer;
  useAskAhead(viewer === null);
  const locale = viewer?.person.locale;
  const timeZone = viewer?.person.timeZone;

  useEffect(() => {
    if (told) sessionGate.knows(told.person);
  }, [told]);

  useEffect(() => {
    if (isOver) void sessionGate.signInAgain()?.then((signedIn) => signedIn && ask());
  }, [isOver, ask]);

  useEffect(() => {
    if (locale && timeZone) follow({ locale, timeZone });
  }, [follow, locale, timeZone]);

  if (viewer) {
    return (
      <ViewerContext value={viewer}>
        <Shell />
        <SignInAgain />
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
