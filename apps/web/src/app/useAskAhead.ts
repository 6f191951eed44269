import { useEffect, useEffectEvent } from 'react';
import { useLocation, useMatches } from 'react-router';
import { asking } from '../graphql/askedAhead.js';
import { remembered } from '../kit/remembered.js';
import { useSession } from './ApiProvider.js';
import { rememberedProgramme, programmesQuery } from './programme.js';
import { questionsAhead } from './questionsAhead.js';

/**
 * Asks for what the page at this address shows first, at once with whatever else is asked as it opens.
 * @param isFirst whether the shell is not there yet, and has its own questions
 */
export function useAskAhead(isFirst: boolean): void {
  const { askAhead, firstPage } = useSession();
  const { pathname, search } = useLocation();
  const opened = useMatches().at(-1);

  const ask = useEffectEvent(() => {
    if (firstPage === null) return;
    const ofShell = isFirst ? [asking(programmesQuery, {})] : [];
    const ofPage = opened ? questionsAhead(opened, search, firstPage, remembered(rememberedProgramme)) : [];
    askAhead([...ofShell, ...ofPage]);
  });
  // A page that is open asks for itself, whatever is changed in it or in its address.
  useEffect(() => ask(), [askAhead, pathname]);
}
