import type { ReactNode } from 'react';
import { WakeBand } from '../wake/WakeBand.js';
import classes from './EmptyNotice.module.css';

interface EmptyNoticeProps {
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  /** The wake, for the empty state where it says something. */
  wake?: boolean;
  /** Whether it is all that the page has to say: its title is then the page's heading. */
  alone?: boolean;
}

/** Nothing here yet, and what to do next. */
export function EmptyNotice({ title, children, action, wake = false, alone = false }: EmptyNoticeProps) {
  return (
    <div className={classes.empty}>
      {wake && (
        <div className={classes.picture}>
          <WakeBand />
        </div>
      )}
      {alone ? <h1 className={classes.title}>{title}</h1> : <p className={classes.title}>{title}</p>}
      {children && <p className={classes.words}>{children}</p>}
      {action && <div className={classes.action}>{action}</div>}
    </div>
  );
}
