import { unbreakableHyphens } from '../../kit/unbreakableHyphens.js';
import { minutesToRead } from './readingTime.js';

export interface ContentsEntry {
  id: string;
  text: string;
  /** 2 for a chapter, 3 for a part of it. */
  level: number;
}

export interface GuideDocument {
  html: string;
  contents: ContentsEntry[];
  minutes: number;
}

/** Prepares the server's sanitised text for the page: headings below the page's own title, a place to link to, tables that scroll alone. */
export function guideDocument(html: string): GuideDocument {
  const { body } = new DOMParser().parseFromString(unbreakableHyphens(html), 'text/html');
  if (body.querySelector('h1')) lowerHeadings(body);
  const contents = [...body.querySelectorAll('h2, h3')].map((heading, index) => {
    heading.id ||= `part-${index + 1}`;
    return { id: heading.id, text: heading.textContent.trim(), level: Number(heading.tagName.slice(1)) };
  });
  for (const table of body.querySelectorAll('table')) {
    const frame = body.ownerDocument.createElement('div');
    frame.setAttribute('data-table', '');
    frame.tabIndex = 0;
    table.replaceWith(frame);
    frame.append(table);
  }
  return { html: body.innerHTML, contents, minutes: minutesToRead(body.textContent) };
}

function lowerHeadings(body: HTMLElement): void {
  for (const level of [5, 4, 3, 2, 1]) {
    for (const heading of body.querySelectorAll(`h${level}`)) {
      const lower = body.ownerDocument.createElement(`h${level + 1}`);
      lower.append(...heading.childNodes);
      if (heading.id) lower.id = heading.id;
      heading.replaceWith(lower);
    }
  }
}
