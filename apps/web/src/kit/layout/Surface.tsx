import { useId, type ReactNode } from 'react';
import classes from './Surface.module.css';

interface SurfaceProps {
  title?: ReactNode;
  /** A word or a link on the title's line. */
  aside?: ReactNode;
  children: ReactNode;
  id?: string;
}

/** A sheet with one subject; with a title it is a region that a screen reader can reach. */
export function Surface({ title, aside, children, id }: SurfaceProps) {
  const titleId = useId();
  return (
    <section className={classes.surface} aria-labelledby={title ? titleId : undefined} id={id}>
      {title && (
        <div className={classes.top}>
          <h2 id={titleId} className={classes.title}>
            {title}
          </h2>
          {aside}
        </div>
      )}
      {children}
    </section>
  );
}
