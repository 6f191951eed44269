import { CheckIns } from './CheckIns.js';
import { Goals } from './Goals.js';
import type { Mentorship } from '../mentoring.query.js';
import classes from './Together.module.css';

/** What a pair has between them; only to read, once nothing more may be noted. */
export function Together({ mentorship, name }: { mentorship: Mentorship; name: string }) {
  const { goals, checkIns, viewerMayNote } = mentorship;
  if (!viewerMayNote && goals.length + checkIns.length === 0) return null;
  return (
    <div className={classes.together}>
      {(viewerMayNote || goals.length > 0) && <Goals mentorship={mentorship} name={name} />}
      {(viewerMayNote || checkIns.length > 0) && <CheckIns mentorship={mentorship} name={name} />}
    </div>
  );
}
