import { FormattedMessage } from 'react-intl';
import { Day } from '../../../kit/time/Day.js';
import type { Projection } from '../story/story.query.js';
import { goalState, isOnItsWay, type Goal } from './goal.js';
import classes from './Goal.module.css';

interface OutlookProps {
  goal: Goal;
  rate: number | null;
  /** Undefined while it is awaited; null where it could not be had. */
  projection: Projection | null | undefined;
  asOf: string;
  isPart: boolean;
}

/** Whether the goal is reached, or when. While that is awaited, words of the same length keep their room. */
export function Outlook({ goal, rate, projection, asOf, isPart }: OutlookProps) {
  if (isOnItsWay(goal, rate, asOf) && projection === undefined) {
    return (
      <span className={classes.awaited} aria-hidden="true">
        <Expected state="late" reachedOn={goal.on ?? asOf} earliest={asOf} latest={goal.on ?? asOf} />
      </span>
    );
  }
  if (isOnItsWay(goal, rate, asOf) && projection === null) return null;
  const { reachedOn = null, earliest = null, latest = null, weeklyRate = null } = projection ?? {};
  const state = goalState(goal, rate, { reachedOn, weeklyRate }, asOf);
  switch (state) {
    case 'hidden':
      return null;
    case 'reached':
      return <FormattedMessage id={isPart ? 'goal.reachedHere' : 'goal.reached'} />;
    case 'never':
    case 'missed':
    case 'early':
      return <FormattedMessage id={`goal.${state}`} />;
    case 'inTime':
    case 'late':
    case 'someDay':
      return <Expected state={state} reachedOn={reachedOn ?? asOf} earliest={earliest} latest={latest} />;
    default:
      return state satisfies never;
  }
}

interface ExpectedProps {
  state: 'inTime' | 'late' | 'someDay';
  reachedOn: string;
  earliest: string | null;
  latest: string | null;
}

function Expected({ state, reachedOn, earliest, latest }: ExpectedProps) {
  return (
    <>
      <FormattedMessage id={`goal.${state}`} values={{ day: <Day value={reachedOn} /> }} />{' '}
      {earliest && (
        <FormattedMessage
          id={latest ? 'goal.between' : 'goal.earliest'}
          values={{ earliest: <Day value={earliest} />, latest: latest && <Day value={latest} /> }}
        />
      )}
    </>
  );
}
