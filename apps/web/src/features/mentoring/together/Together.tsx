import { CheckIns } from './CheckIns.js';
import { Goals } from './Goals.js';
import type { Mentorship } from '../mentoring.query.js';
import classes from './Together.module.css';

/** What a pair has between them; read only once it is over. */
export function Together({ mentorship, name }: { mentorship: Mentorship; name: string }) {
  const readOnly = mentorship.status !== 'ACTIVE';
  const { goals, checkIns } = mentorship;
  if (readOnly && goals.length + checkIns.length === 0) return null;
  return (
    <div className={classes.together}>
      {(!readOnly || goals.length > 0) && <Goals mentorship={mentorship} name={name} readOnly={readOnly} />}
      {(!readOnly || checkIns.length > 0) && <CheckIns mentorship={mentorship} name={name} readOnly={readOnly} />}
    </div>
  );
}
