import { Button } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { isCapableIn } from '../../../app/capabilities.js';
import { useProgramme } from '../../../app/programme.js';
import { Outcome } from '../../../kit/feedback/Outcome.js';
import { Disclosure } from '../../../kit/layout/Disclosure.js';
import { Day } from '../../../kit/time/Day.js';
import type { Projection } from '../story/story.query.js';
import { isOnItsWay, type Goal as SetGoal } from './goal.js';
import { GoalForm } from './GoalForm.js';
import { LastYear } from './LastYear.js';
import { Outlook } from './Outlook.js';
import classes from './Goal.module.css';

interface GoalProps {
  goal: SetGoal | null;
  /** Of the people looked at; null where it is hidden. */
  rate: number | null;
  /** Undefined while it is awaited, and where it could not be had. */
  projection: Projection | null | undefined;
  asOf: string;
  /** Whether these are figures of a part of the company, where the goal is that of the whole. */
  isPart: boolean;
}

/** Where the programme wants to be, and whether it gets there. */
export function Goal({ goal, rate, projection, asOf, isPart }: GoalProps) {
  const { programme } = useProgramme();
  const [editing, setEditing] = useState(false);
  const [saved, setSaved] = useState<SetGoal | 'none' | null>(null);
  const maySet = isCapableIn(programme, 'MANAGE_PROGRAMMES') && !isPart;
  if (goal === null && !maySet) return null;
  if (editing) {
    return (
      <GoalForm
        goal={goal}
        onSaved={(next) => {
          setSaved(next ?? 'none');
          setEditing(false);
        }}
        onCancel={() => setEditing(false)}
      />
    );
  }
  return (
    <div className={classes.goal}>
      {saved !== null && (
        <Outcome>
          {saved === 'none' ? (
            <FormattedMessage id="goal.takenBack" />
          ) : (
            <FormattedMessage id="goal.saved" values={valuesOf(saved)} />
          )}
        </Outcome>
      )}
      <p className={classes.words}>
        {goal === null ? (
          <FormattedMessage id="goal.none" />
        ) : (
          <>
            {saved === null && (
              <FormattedMessage id={isPart ? 'goal.isOfCompany' : 'goal.is'} values={valuesOf(goal)} />
            )}{' '}
            <Outlook goal={goal} rate={rate} projection={projection} asOf={asOf} isPart={isPart} />
          </>
        )}
        {maySet && (
          <Button variant="subtle" size="compact-sm" className={classes.act} onClick={() => setEditing(true)}>
            <FormattedMessage id={goal === null ? 'goal.set' : 'goal.change'} />
          </Button>
        )}
      </p>
      {goal !== null && isOnItsWay(goal, rate, asOf) && projection !== null && (
        <div className={projection ? classes.reckoned : classes.awaited}>
          <Disclosure summary={<FormattedMessage id="goal.formula" />}>
            <p className={classes.formula}>{projection?.formula}</p>
            {projection?.lastYear && <LastYear said={projection.lastYear} />}
          </Disclosure>
        </div>
      )}
    </div>
  );
}

function valuesOf({ share: part, on }: SetGoal) {
  return { share: <GoalShare value={part} />, until: on === null ? 'ever' : 'day', day: on && <Day value={on} /> };
}

function GoalShare({ value }: { value: number }) {
  return <>{useIntl().formatNumber(value, { style: 'percent', maximumFractionDigits: 1 })}</>;
}
