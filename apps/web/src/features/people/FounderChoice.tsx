import { Button } from '@mantine/core';
import { FormattedMessage, useIntl } from 'react-intl';
import { useAct } from '../../graphql/useAct.js';
import { FaultNotice } from '../../kit/feedback/FaultNotice.js';
import { Status } from '../../kit/feedback/Status.js';
import { nameFounderMutation } from '../programme/programme.query.js';
import type { PersonDetail, PersonEnrolment } from './people.query.js';
import classes from './FounderChoice.module.css';

interface FounderChoiceProps {
  enrolment: PersonEnrolment;
  person: PersonDetail;
  programmeKey: string;
}

/** Whether a chain starts with this person; whoever may, decides it. */
export function FounderChoice({ enrolment, person, programmeKey }: FounderChoiceProps) {
  const intl = useIntl();
  const { act, busy, fault } = useAct(nameFounderMutation);
  const { founder } = enrolment;
  const decides = founder ? enrolment.viewerMayTakeBackFounder : enrolment.viewerMayNameFounder;
  if (!founder && !decides) return null;
  return (
    <div className={classes.choice}>
      <p className={classes.state} aria-live="polite">
        {founder && (
          <Status tone="accent" sign="check">
            <FormattedMessage id="standing.founder" />
          </Status>
        )}
      </p>
      {decides && (
        <div>
          <Button
            variant="default"
            size="sm"
            loading={busy}
            aria-label={
              founder ? intl.formatMessage({ id: 'standing.takeBack.for' }, { name: person.displayName }) : undefined
            }
            onClick={() => void act({ programme: programmeKey, personId: person.id, founder: !founder })}
          >
            <FormattedMessage id={founder ? 'standing.takeBack' : 'standing.nameFounder'} />
          </Button>
          <p className={classes.hint}>
            <FormattedMessage id={founder ? 'standing.takeBack.hint' : 'standing.nameFounder.hint'} />
          </p>
        </div>
      )}
      {fault && <FaultNotice fault={fault} />}
    </div>
  );
}
