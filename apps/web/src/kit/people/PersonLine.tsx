import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Avatar } from './Avatar.js';
import classes from './PersonLine.module.css';

interface PersonLineProps {
  person: { id: string; displayName: string; givenName: string; familyName: string };
  /** What helps to place them: a job, a unit, a country. */
  detail?: ReactNode;
  children?: ReactNode;
  size?: 'small' | 'plain';
  /** On a phone, what stands at the end goes below the words. */
  wraps?: boolean;
}

export function PersonLine({ person, detail, children, size = 'plain', wraps = false }: PersonLineProps) {
  return (
    <div className={classes.line} data-wraps={wraps}>
      <Avatar givenName={person.givenName} familyName={person.familyName} size={size} />
      <div className={classes.words}>
        <Link to={`/people/${person.id}`} className={classes.name}>
          <bdi>{person.displayName}</bdi>
        </Link>
        {detail && <p className={classes.detail}>{detail}</p>}
      </div>
      {children}
    </div>
  );
}
