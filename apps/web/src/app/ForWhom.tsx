import type { ComponentType } from 'react';
import { NotForYouPage } from './NotForYouPage.js';
import { mayOpen, PAGES, type PagePath } from './pages.js';
import { useViewer } from './viewer.js';

/** The page for those who may open it, and for everybody else whom to ask: nothing of it is shown, or asked, before. */
export function forWhom(path: PagePath, Page: ComponentType): ComponentType {
  const { for: capability } = PAGES[path];
  if (capability === null) return Page;
  return function ForWhom() {
    return mayOpen(useViewer(), path) ? <Page /> : <NotForYouPage capability={capability} />;
  };
}
