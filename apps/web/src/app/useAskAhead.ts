import { useEffect, useEffectEvent } from 'react';
import { useLocation, useMatches } from 'react-router';
import { asking, type AskedAhead } from '../graphql/askedAhead.js';
import { remembered } from '../kit/remembered.js';
import { useSession } from './ApiProvider.js';
import type { FirstPage, ProgrammeOfFirstPage } from './firstPage.js';
import { firstQuestions } from './firstQuestions.js';
import { PAGES, type PagePath } from './pages.js';
import { PROGRAMME, programmesQuery, programmeToShow } from './programme.js';

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
    askAhead([...ofShell, ...questionsOf(opened, new URLSearchParams(search), firstPage)]);
  });
  // A page that is open asks for itself, whatever is changed in it or in its address.
  useEffect(() => ask(), [askAhead, pathname]);
}

type Match = Pick<ReturnType<typeof useMatches>[number], 'id' | 'params'>;

function questionsOf(opened: Match | undefined, search: URLSearchParams, firstPage: FirstPage): AskedAhead[] {
  const programme = programmeToShow(firstPage.programmes, remembered(PROGRAMME));
  if (!opened || !isPage(opened.id) || programme === null || !isFor(opened.id, firstPage, programme)) return [];
  const { key, guide } = programme;
  return firstQuestions[opened.id]({ programme: key, guide, id: opened.params.id ?? '', search });
}

/** The router calls each page by its path. */
function isPage(id: string): id is PagePath {
  return id in PAGES;
}

/** Of a page that is not for this person, nothing is asked. */
function isFor(path: PagePath, { capabilities }: FirstPage, programme: ProgrammeOfFirstPage): boolean {
  const { for: capability } = PAGES[path];
  if (capability === null) return true;
  return (
    capabilities.includes(capability) && (capability === 'ADMINISTER' || programme.capabilities.includes(capability))
  );
}
