import type { AskedAhead } from '../graphql/askedAhead.js';
import type { FirstPage, ProgrammeOfFirstPage } from './firstPage.js';
import { firstQuestions } from './firstQuestions.js';
import { appPages, type PagePath } from './pages.js';
import { programmeToShow } from './programme.js';

/** As the router tells it: it knows each page by its path. */
interface Opened {
  id: string;
  params: { id?: string | undefined };
}

/** What the page asks for first, in the programme that it will be about; nothing of a page that is not for this person. */
export function questionsAhead(
  { id: page, params }: Opened,
  search: string,
  firstPage: FirstPage,
  kept: string | null,
): AskedAhead[] {
  const programme = programmeToShow(firstPage.programmes, kept);
  if (programme === null || !isPage(page) || !isFor(page, firstPage, programme)) return [];
  const { key, guide } = programme;
  const { id = '' } = params;
  return firstQuestions[page]({ programme: key, guide, id, search: new URLSearchParams(search) });
}

function isPage(id: string): id is PagePath {
  return id in appPages;
}

function isFor(path: PagePath, { capabilities }: FirstPage, programme: ProgrammeOfFirstPage): boolean {
  const { for: capability } = appPages[path];
  if (capability === null) return true;
  // What keeps Sillage itself going is no programme's.
  const inProgramme = capability === 'ADMINISTER' || programme.capabilities.includes(capability);
  return inProgramme && capabilities.includes(capability);
}
