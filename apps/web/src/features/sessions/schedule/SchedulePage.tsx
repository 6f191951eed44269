import { FormattedMessage, useIntl } from 'react-intl';
import { useProgramme } from '../../../app/programme.js';
import { useAnswer } from '../../../graphql/useAnswer.js';
import { Answered } from '../../../kit/feedback/Answered.js';
import { SkeletonLines } from '../../../kit/feedback/SkeletonLines.js';
import { Page } from '../../../kit/layout/Page.js';
import { PageHead } from '../../../kit/layout/PageHead.js';
import { sessionTagsQuery } from './schedule.query.js';
import { ScheduleForm } from './ScheduleForm.js';

export function SchedulePage() {
  const intl = useIntl();
  const { programme } = useProgramme();
  const answer = useAnswer(sessionTagsQuery, { programme: programme.key });
  return (
    <Page name={intl.formatMessage({ id: 'sessions.schedule' })}>
      <PageHead title={<FormattedMessage id="sessions.schedule" />} lead={<FormattedMessage id="schedule.lead" />} />
      <Answered answer={answer} skeleton={<SkeletonLines count={8} />}>
        {(answered) => <ScheduleForm tags={answered.programme?.sessionTags ?? []} />}
      </Answered>
    </Page>
  );
}
