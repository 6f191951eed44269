import { Button } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { PersonLine } from '../../../kit/people/PersonLine.js';
import { personDetail } from '../../../kit/people/personDetail.js';
import { ColleagueSearch } from '../../directory/roles/ColleagueSearch.js';
import type { EditedSession } from './schedule.query.js';
import classes from './ScheduleForm.module.css';

interface HostChoiceProps {
  host: EditedSession['host'];
  error?: string | false | null;
  onChoose(host: EditedSession['host']): void;
}

/** Who hosts it, and another colleague in their place. */
export function HostChoice({ host, error, onChoose }: HostChoiceProps) {
  const intl = useIntl();
  const [searching, setSearching] = useState(false);
  return (
    <fieldset className={classes.host}>
      <legend>
        <FormattedMessage id="edit.host" />
      </legend>
      <div aria-live="polite">
        <PersonLine person={host} detail={personDetail(intl, host)} size="small" wraps>
          {!searching && (
            <Button variant="default" size="sm" onClick={() => setSearching(true)}>
              <FormattedMessage id="edit.host.change" />
            </Button>
          )}
        </PersonLine>
      </div>
      {error && <p role="alert">{error}</p>}
      {searching && (
        <ColleagueSearch
          label={intl.formatMessage({ id: 'edit.host.whom' })}
          onChoose={(colleague) => {
            onChoose(colleague);
            setSearching(false);
          }}
        />
      )}
    </fieldset>
  );
}
