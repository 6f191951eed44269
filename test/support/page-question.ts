import { formatDocument, getOperationName, stringifyDocument } from 'urql';
import { firstQuestions, type Opening } from '../../apps/web/src/app/firstQuestions.js';
import type { PagePath } from '../../apps/web/src/app/pages.js';
import { programmesQuery } from '../../apps/web/src/app/programme.js';
import { viewerQuery } from '../../apps/web/src/app/viewer.js';
import { asking } from '../../apps/web/src/graphql/askedAhead.js';
import { merge, type Question } from '../../apps/web/src/graphql/merging.js';

/** What the web app sends as this page is opened by its address: the shell's questions and the page's, as one. */
export function pageQuestion(path: PagePath, opening: Partial<Opening>): Question {
  const nothing = { programme: '', guide: null, id: '', search: new URLSearchParams(), administers: false };
  const page = firstQuestions[path]({ ...nothing, ...opening });
  const all = [asking(viewerQuery, {}), asking(programmesQuery, {}), ...page];
  const { question } = merge(
    // With __typename everywhere, as the client's cache wants it.
    all.map(({ query, variables }) => ({
      operationName: getOperationName(query),
      query: stringifyDocument(formatDocument(query)),
      variables: { ...variables },
    })),
  );
  return question;
}
