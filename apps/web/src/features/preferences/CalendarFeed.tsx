import { Button } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useAct } from '../../graphql/useAct.js';
import { FaultNotice } from '../../kit/feedback/FaultNotice.js';
import { Outcome } from '../../kit/feedback/Outcome.js';
import { CopyLink } from '../../kit/forms/CopyLink.js';
import { DecisionDialog } from '../../kit/forms/DecisionDialog.js';
import { Section } from '../../kit/layout/Section.js';
import { renewCalendarUrlMutation } from './preferences.query.js';
import classes from './CalendarFeed.module.css';

type Decision = 'renew' | 'stop';
type Done = 'made' | 'renewed' | 'stopped';

const calendars = ['outlook', 'google', 'apple'] as const;

/** The address at which a calendar of one's own fetches one's sessions: made when it is asked for, renewed, and ended. */
export function CalendarFeed({ url }: { url: string | null }) {
  const intl = useIntl();
  const { act, busy, fault, forget } = useAct(renewCalendarUrlMutation);
  const [decision, setDecision] = useState<Decision | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const close = () => {
    setDecision(null);
    forget();
  };
  const renew = async (stop: boolean, then: Done) => {
    setDone(null);
    if (!(await act({ stop }))) return;
    setDecision(null);
    setDone(then);
  };
  const asks = (next: Decision) => () => {
    forget();
    setDecision(next);
  };
  return (
    <Section title={<FormattedMessage id="calendar.title" />} lead={<FormattedMessage id="calendar.lead" />}>
      <div className={classes.feed}>
        {done && (
          <Outcome>
            <FormattedMessage id={`calendar.done.${done}`} />
          </Outcome>
        )}
        {fault && decision === null && <FaultNotice fault={fault} />}
        {url === null ? (
          <div>
            <Button variant="default" loading={busy} onClick={() => void renew(false, 'made')}>
              <FormattedMessage id="calendar.make" />
            </Button>
          </div>
        ) : (
          <>
            <CopyLink label={intl.formatMessage({ id: 'calendar.address' })} url={url} />
            <ul className={classes.ways}>
              {calendars.map((calendar) => (
                <li key={calendar}>
                  <FormattedMessage id={`calendar.in.${calendar}`} />
                </li>
              ))}
            </ul>
            <p className={classes.hint}>
              <FormattedMessage id="calendar.whoever" />
            </p>
            <div className={classes.acts}>
              <Button variant="default" onClick={asks('renew')}>
                <FormattedMessage id="calendar.renew" />
              </Button>
              <Button variant="subtle" color="gray" onClick={asks('stop')}>
                <FormattedMessage id="calendar.stop" />
              </Button>
            </div>
          </>
        )}
        <DecisionDialog
          opened={decision !== null}
          returnsFocus={done === null}
          title={<FormattedMessage id={`calendar.${decision ?? 'renew'}.title`} />}
          onClose={close}
        >
          <p>
            <FormattedMessage id={`calendar.${decision ?? 'renew'}.follows`} />
          </p>
          {fault && <FaultNotice fault={fault} />}
          <div className={classes.acts}>
            <Button
              loading={busy}
              onClick={() => void (decision === 'stop' ? renew(true, 'stopped') : renew(false, 'renewed'))}
            >
              <FormattedMessage id={`calendar.${decision ?? 'renew'}`} />
            </Button>
            <Button variant="default" onClick={close}>
              <FormattedMessage id="action.cancel" />
            </Button>
          </div>
        </DecisionDialog>
      </div>
    </Section>
  );
}
