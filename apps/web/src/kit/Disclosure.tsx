import type { ReactNode } from 'react';
import { Icon } from './Icon.js';
import classes from './Disclosure.module.css';

interface DisclosureProps {
  summary: ReactNode;
  children: ReactNode;
  open?: boolean;
}

/** Details on demand, in place. */
export function Disclosure({ summary, children, open = false }: DisclosureProps) {
  return (
    <details className={classes.details} open={open}>
      <summary className={classes.summary}>
        <Icon sign="chevron" size={18} />
        {summary}
      </summary>
      <div className={classes.content}>{children}</div>
    </details>
  );
}
