import type { ComponentType } from 'react';
import { isCapableIn } from './capabilities.js';
import { ElsewherePage } from './ElsewherePage.js';
import { NotForYouPage } from './NotForYouPage.js';
import { mayOpen, appPages, isOfCompany, type PagePath } from './pages.js';
import { useProgramme } from './programme.js';
import { useViewer } from './viewer.js';

/** The page for those who may open it, and for everybody else whom to ask: nothing of it is shown, or asked, before. */
export function forWhom(path: PagePath, Page: ComponentType): ComponentType {
  const { for: capability } = appPages[path];
  if (capability === null) return Page;
  if (isOfCompany(path)) {
    return function ForWhomInCompany() {
      return mayOpen(useViewer(), path) ? <Page /> : <NotForYouPage capability={capability} />;
    };
  }
  return function ForWhom() {
    const viewer = useViewer();
    const { programme } = useProgramme();
    if (!mayOpen(viewer, path)) return <NotForYouPage capability={capability} />;
    if (isCapableIn(programme, capability)) return <Page />;
    return <ElsewherePage programme={programme.name} />;
  };
}
