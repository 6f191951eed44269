import { Button } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import { useAct } from '../../graphql/useAct.js';
import { Disclosure } from '../../kit/layout/Disclosure.js';
import { FaultNotice } from '../../kit/feedback/FaultNotice.js';
import { leaveMutation, pauseMutation, resumeMutation, type JourneyEnrolment } from './journey.query.js';
import { ReturnLabel } from './label/ReturnLabel.js';
import classes from './EnrolmentSettings.module.css';

interface EnrolmentSettingsProps {
  programmeKey: string;
  enrolment: Pick<JourneyEnrolment, 'status' | 'viewerMay' | 'label'>;
}

/** In a quiet place, one action each, and nothing is asked. */
export function EnrolmentSettings({ programmeKey, enrolment }: EnrolmentSettingsProps) {
  const { status, viewerMay, label } = enrolment;
  const pause = useAct(pauseMutation);
  const resume = useAct(resumeMutation);
  const leave = useAct(leaveMutation);
  const fault = pause.fault ?? resume.fault ?? leave.fault;
  const input = { programme: programmeKey };
  return (
    <Disclosure
      summary={
        <FormattedMessage id={label?.viewerMayReturn ? 'journey.settings.titleLabelled' : 'journey.settings.title'} />
      }
      open={status === 'PAUSED'}
    >
      <dl className={classes.choices}>
        {viewerMay.includes('RESUME') && (
          <div>
            <dt>
              <Button loading={resume.busy} onClick={() => void resume.act(input)}>
                <FormattedMessage id="journey.settings.resume" />
              </Button>
            </dt>
            <dd>
              <FormattedMessage id="journey.settings.resumeHint" />
            </dd>
          </div>
        )}
        {viewerMay.includes('PAUSE') && (
          <div>
            <dt>
              <Button variant="default" loading={pause.busy} onClick={() => void pause.act(input)}>
                <FormattedMessage id="journey.settings.pause" />
              </Button>
            </dt>
            <dd>
              <FormattedMessage id="journey.settings.pauseHint" />
            </dd>
          </div>
        )}
        <ReturnLabel label={label} />
        {viewerMay.includes('LEAVE') && (
          <div>
            <dt>
              <Button variant="default" loading={leave.busy} onClick={() => void leave.act(input)}>
                <FormattedMessage id="journey.settings.leave" />
              </Button>
            </dt>
            <dd>
              <FormattedMessage id="journey.settings.leaveHint" />
            </dd>
          </div>
        )}
      </dl>
      {fault && <FaultNotice fault={fault} />}
    </Disclosure>
  );
}
