import type { AskedAhead } from '../graphql/askedAhead.js';
import type { FirstPage, ProgrammeOfFirstPage } from './firstPage.js';
import { firstQuestions } from './firstQuestions.js';
import { appPages, isOfCompany, isOfDirectory, type PagePath } from './pages.js';
import { programmeToShow } from './programme.js';

/** As the router tells it: it knows each page by its path. */
interface Opened {
  id: string;
  params: { id?: string | undefined };
}

/** What the page asks for first, in the programme that it will be about; nothing of a page that is not for this person. */
export function questionsAhead(
  { id: page, params }: Opened,
  address: string,
  firstPage: FirstPage,
  kept: string | null,
): AskedAhead[] {
  const search = new URLSearchParams(address);
  const programme = programmeToShow(firstPage.programmes, search, kept);
  if (!isPage(page) || !isFor(page, firstPage, programme)) return [];
  const { id = '' } = params;
  const { key = '', guide = null } = programme ?? {};
  const administers = firstPage.capabilities.includes('ADMINISTER');
  return firstQuestions[page]({ programme: key, guide, id, administers, search });
}

function isPage(id: string): id is PagePath {
  return id in appPages;
}

function isFor(path: PagePath, { capabilities }: FirstPage, programme: ProgrammeOfFirstPage | null): boolean {
  const { for: capability } = appPages[path];
  if (programme === null && !isOfCompany(path) && !isOfDirectory(path)) return false;
  if (capability === null) return true;
  const inProgramme = isOfCompany(path) || programme?.capabilities.includes(capability) === true;
  return inProgramme && capabilities.includes(capability);
}
