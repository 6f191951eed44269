import type { ReactNode } from 'react';
import classes from './PageHead.module.css';

interface PageHeadProps {
  /** Where one is, in a word or two. */
  over?: ReactNode;
  /** What this page is for me now. */
  title: ReactNode;
  lead?: ReactNode;
  picture?: ReactNode;
  children?: ReactNode;
}

export function PageHead({ over, title, lead, picture, children }: PageHeadProps) {
  return (
    <header className={classes.head}>
      {picture}
      <div className={classes.words}>
        {over && <p className={classes.over}>{over}</p>}
        <h1 className={classes.title}>{title}</h1>
        {lead && <p className={classes.lead}>{lead}</p>}
        {children && <div className={classes.below}>{children}</div>}
      </div>
    </header>
  );
}
