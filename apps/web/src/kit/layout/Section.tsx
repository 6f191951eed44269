import { useId, type ReactNode } from 'react';
import classes from './Section.module.css';

interface SectionProps {
  title: ReactNode;
  lead?: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
  id?: string;
}

/** A part of a page under its own heading, without a frame. */
export function Section({ title, lead, aside, children, id }: SectionProps) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} id={id}>
      <div className={classes.top}>
        <h2 id={titleId} className={classes.title}>
          {title}
        </h2>
        {aside}
      </div>
      {lead && <p className={classes.lead}>{lead}</p>}
      <div className={classes.content}>{children}</div>
    </section>
  );
}
