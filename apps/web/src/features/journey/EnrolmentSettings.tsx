import { Button } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import { useAct } from '../../graphql/useAct.js';
import { Disclosure } from '../../kit/layout/Disclosure.js';
import { FaultNotice } from '../../kit/feedback/FaultNotice.js';
import { leaveMutation, pauseMutation, resumeMutation, type JourneyEnrolment } from './journey.query.js';
import { ReturnLabel } from './ReturnLabel.js';
import classes from './EnrolmentSettings.module.css';

interface EnrolmentSettingsProps {
  programmeKey: string;
  status: JourneyEnrolment['status'];
  label: JourneyEnrolment['label'];
}

/** In a quiet place, one action each, and nothing is asked. */
export function EnrolmentSettings({ programmeKey, status, label }: EnrolmentSettingsProps) {
  const pause = useAct(pauseMutation);
  const resume = useAct(resumeMutation);
  const leave = useAct(leaveMutation);
  const fault = pause.fault ?? resume.fault ?? leave.fault;
  const input = { programme: programmeKey };
  return (
    <Disclosure
      summary={<FormattedMessage id={label ? 'journey.settings.titleLabelled' : 'journey.settings.title'} />}
      open={status === 'PAUSED'}
    >
      <dl className={classes.choices}>
        <div>
          <dt>
            {status === 'PAUSED' ? (
              <Button loading={resume.busy} onClick={() => void resume.act(input)}>
                <FormattedMessage id="journey.settings.resume" />
              </Button>
            ) : (
              <Button variant="default" loading={pause.busy} onClick={() => void pause.act(input)}>
                <FormattedMessage id="journey.settings.pause" />
              </Button>
            )}
          </dt>
          <dd>
            <FormattedMessage id={status === 'PAUSED' ? 'journey.settings.resumeHint' : 'journey.settings.pauseHint'} />
          </dd>
        </div>
        <ReturnLabel label={label} />
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
      </dl>
      {fault && <FaultNotice fault={fault} />}
    </Disclosure>
  );
}
