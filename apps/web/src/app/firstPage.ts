/** What the server writes into the page for somebody who is signed in, so that all that it shows can be asked for at once. */
export interface FirstPage {
  capabilities: string[];
  programmes: ProgrammeOfFirstPage[];
}

export interface ProgrammeOfFirstPage {
  key: string;
  /** The key of its guide. */
  guide: string | null;
  /** Whether it rests. */
  archived?: boolean;
  capabilities: string[];
}

/** Null where nobody was signed in as the page was opened, and in a page that the server did not write. */
export function firstPageOf(page: Pick<Document, 'querySelector'>): FirstPage | null {
  const told = page.querySelector<HTMLMetaElement>('meta[name="viewer"]')?.content;
  return told === undefined ? null : (JSON.parse(told) as FirstPage);
}
