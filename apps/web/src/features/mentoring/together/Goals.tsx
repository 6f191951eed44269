import { FormattedMessage } from 'react-intl';
import type { Mentorship } from '../mentoring.query.js';
import { useRef } from 'react';
import { GoalForm } from './GoalForm.js';
import { GoalLine } from './GoalLine.js';
import classes from './Together.module.css';

/** What the two set out to do: added, ticked off or taken back, and removed, by either of them. */
export function Goals({ mentorship, name }: { mentorship: Mentorship; name: string }) {
  const { id, goals, viewerMayNote, viewerMayAddGoal, goalsAtMost } = mentorship;
  const title = useRef<HTMLHeadingElement>(null);
  return (
    <section aria-labelledby={`goals-${id}`}>
      <h3 id={`goals-${id}`} className={classes.title} ref={title} tabIndex={-1}>
        <FormattedMessage id="mentoring.goals" />
      </h3>
      {goals.length > 0 && (
        <ul className={classes.goals}>
          {goals.map((goal) => (
            <li key={goal.id}>
              {/* What was pressed is gone with its goal: the keyboard goes on at the list's head. */}
              <GoalLine goal={goal} readOnly={!viewerMayNote} onRemoved={() => title.current?.focus()} />
            </li>
          ))}
        </ul>
      )}
      {viewerMayAddGoal && <GoalForm mentorshipId={id} name={name} first={goals.length === 0} />}
      {viewerMayNote && !viewerMayAddGoal && (
        <p className={classes.hint}>
          <FormattedMessage id="mentoring.goals.full" values={{ most: goalsAtMost }} />
        </p>
      )}
    </section>
  );
}
