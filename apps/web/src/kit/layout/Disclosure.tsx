import { useState, type ReactNode } from 'react';
import { Icon } from '../Icon.js';
import classes from './Disclosure.module.css';

interface DisclosureProps {
  summary: ReactNode;
  children: ReactNode;
  open?: boolean;
  /** What is inside is only made when somebody opens it: for what is long, or asks the server. */
  onDemand?: boolean;
}

/** Details on demand, in place. */
export function Disclosure({ summary, children, open = false, onDemand = false }: DisclosureProps) {
  const [opened, setOpened] = useState(open);
  return (
    <details className={classes.details} open={open} onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      <summary className={classes.summary}>
        <Icon sign="chevron" size={18} />
        {summary}
      </summary>
      <div className={classes.content}>{(opened || !onDemand) && children}</div>
    </details>
  );
}
