import { Button } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import { Icon } from '../../../kit/Icon.js';
import type { Unit } from '../adoption.query.js';
import { DayChoice } from '../days/DayChoice.js';
import { DayInWords } from '../days/DayInWords.js';
import type { Days } from '../days/days.js';
import { ScopeLine } from './ScopeLine.js';
import type { View } from './useView.js';
import classes from './ScopeBar.module.css';

interface ScopeBarProps {
  view: View;
  unit: Unit | null;
  /** Null until they are known, and while there are none. */
  days: Days | null;
}

/** Whose figures, of which day, beside which: it stays where it is while figures come and go. */
export function ScopeBar({ view: { scope, comparedDay, to, go }, unit, days }: ScopeBarProps) {
  return (
    <div className={classes.bar}>
      <ScopeLine scope={scope} unit={unit} to={to} />
      <div className={classes.choices}>
        {days && (
          <>
            <DayChoice
              key={`day ${scope.day}`}
              day={scope.day}
              days={days}
              label={
                scope.day === null ? (
                  <FormattedMessage id="adoption.day.latest" />
                ) : (
                  <FormattedMessage id="adoption.day.of" values={{ day: <DayInWords day={scope.day} /> }} />
                )
              }
              none={<FormattedMessage id="adoption.day.toLatest" />}
              onChoose={(day) => go({ day })}
            />
            <DayChoice
              key={`compare ${comparedDay}`}
              day={comparedDay}
              days={days}
              label={
                comparedDay === null ? (
                  <FormattedMessage id="adoption.compare" />
                ) : (
                  <FormattedMessage id="adoption.compare.with" values={{ day: <DayInWords day={comparedDay} /> }} />
                )
              }
              none={<FormattedMessage id="adoption.compare.none" />}
              onChoose={(compare) => go({ compare })}
            />
          </>
        )}
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<Icon sign="print" size={16} />}
          onClick={() => window.print()}
        >
          <FormattedMessage id="adoption.print" />
        </Button>
      </div>
    </div>
  );
}
