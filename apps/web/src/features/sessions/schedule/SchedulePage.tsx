import { FormattedMessage, useIntl } from 'react-intl';
import { Page } from '../../../kit/layout/Page.js';
import { PageHead } from '../../../kit/layout/PageHead.js';
import { useTimeZone } from '../../../kit/time/useTimeZone.js';
import { ScheduleForm } from './ScheduleForm.js';

export function SchedulePage() {
  const intl = useIntl();
  return (
    <Page name={intl.formatMessage({ id: 'sessions.schedule' })}>
      <PageHead
        title={<FormattedMessage id="sessions.schedule" />}
        lead={<FormattedMessage id="schedule.lead" values={{ zone: useTimeZone().replaceAll('_', ' ') }} />}
      />
      <ScheduleForm />
    </Page>
  );
}
