import { ActionIcon, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useAct } from '../../../graphql/useAct.js';
import { Day } from '../../../kit/time/Day.js';
import { FaultNotice } from '../../../kit/feedback/FaultNotice.js';
import { Icon } from '../../../kit/Icon.js';
import type { Goal } from '../mentoring.query.js';
import { markGoalMutation, removeGoalMutation } from './together.query.js';
import classes from './Together.module.css';

interface GoalLineProps {
  goal: Goal;
  readOnly: boolean;
  onRemoved(this: void): void;
}

export function GoalLine({ goal, readOnly, onRemoved }: GoalLineProps) {
  const intl = useIntl();
  const mark = useAct(markGoalMutation);
  const remove = useAct(removeGoalMutation);
  // As ticked, until the list that the server answers says so too.
  const [wanted, setWanted] = useState<boolean | null>(null);
  const [seen, setSeen] = useState(goal.doneAt);
  if (seen !== goal.doneAt) {
    setSeen(goal.doneAt);
    setWanted(null);
  }
  const done = wanted ?? goal.doneAt !== null;
  const fault = mark.fault ?? remove.fault;
  const change = async (next: boolean) => {
    if (mark.busy) return;
    setWanted(next);
    if (!(await mark.act({ goalId: goal.id, done: next }))) setWanted(null);
  };
  if (readOnly) {
    return (
      <p className={classes.kept}>
        {goal.doneAt && <Icon sign="check" size={16} />}
        <span>
          {goal.title}
          {goal.doneAt && <Reached day={goal.doneAt} />}
        </span>
      </p>
    );
  }
  return (
    <>
      <div className={classes.goal}>
        <Checkbox
          className={classes.field}
          checked={done}
          onChange={(event) => void change(event.currentTarget.checked)}
          label={
            <>
              <span className={done ? classes.done : undefined}>{goal.title}</span>
              {done && goal.doneAt && <Reached day={goal.doneAt} />}
            </>
          }
        />
        <ActionIcon
          variant="subtle"
          color="gray"
          loading={remove.busy}
          aria-label={intl.formatMessage({ id: 'mentoring.goals.remove' }, { goal: goal.title })}
          onClick={() => void remove.act({ goalId: goal.id }).then((answer) => answer && onRemoved())}
        >
          <Icon sign="remove" size={18} />
        </ActionIcon>
      </div>
      {fault && <FaultNotice fault={fault} kept={intl.formatMessage({ id: 'mentoring.goals.kept' })} />}
    </>
  );
}

function Reached({ day }: { day: string }) {
  return (
    <span className={classes.aside}>
      {' '}
      <FormattedMessage id="mentoring.goals.reached" values={{ day: <Day value={day} short /> }} />
    </span>
  );
}
