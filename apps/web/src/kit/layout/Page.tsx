import type { ReactNode } from 'react';
import classes from './Page.module.css';

interface PageProps {
  /** What the browser's tab and history call this page. */
  name: string;
  children: ReactNode;
}

export function Page({ name, children }: PageProps) {
  return (
    <div className={classes.page}>
      <title>{`${name} · Sillage`}</title>
      {children}
    </div>
  );
}
