import { FormattedMessage, useIntl } from 'react-intl';
import { Link, useParams } from 'react-router';
import { useAnswer } from '../../../graphql/useAnswer.js';
import { Answered } from '../../../kit/feedback/Answered.js';
import { EmptyNotice } from '../../../kit/feedback/EmptyNotice.js';
import { Icon } from '../../../kit/Icon.js';
import { LinkButton } from '../../../kit/layout/LinkButton.js';
import { Page } from '../../../kit/layout/Page.js';
import { TimeRange } from '../../../kit/time/TimeRange.js';
import { SessionSkeleton } from '../SessionSkeleton.js';
import { AttendanceReports } from './AttendanceReports.js';
import { deskQuery, type Desk } from './desk.query.js';
import { DeskList } from './DeskList.js';
import { RoomScreen } from './RoomScreen.js';
import classes from './SessionDeskPage.module.css';

/** Where whoever runs a session works: who comes, who is there, and what the report of the meeting says. */
export function SessionDeskPage() {
  const { id = '' } = useParams();
  return <DeskOf key={id} id={id} />;
}

function DeskOf({ id }: { id: string }) {
  const intl = useIntl();
  const answer = useAnswer(deskQuery, { id });
  return (
    <Page name={intl.formatMessage({ id: 'desk.name' }, { title: answer.data?.session?.title ?? '' })}>
      <div>
        <Link to={`/sessions/${id}`} className={classes.back}>
          <Icon sign="back" size={16} />
          <FormattedMessage id="desk.back" />
        </Link>
        <Answered answer={answer} skeleton={<SessionSkeleton />}>
          {({ session }) =>
            session?.checkInCode ? (
              <DeskFor session={session} code={session.checkInCode} />
            ) : (
              <EmptyNotice
                alone
                title={<FormattedMessage id="desk.none" />}
                action={
                  <LinkButton to="/sessions" variant="default">
                    <FormattedMessage id="session.none.all" />
                  </LinkButton>
                }
              />
            )
          }
        </Answered>
      </div>
    </Page>
  );
}

function DeskFor({ session, code }: { session: Desk; code: string }) {
  return (
    <>
      <p className={classes.over}>
        <FormattedMessage id="desk.over" />
      </p>
      <h1 className={classes.title} lang={session.language}>
        {session.title}
      </h1>
      <p className={classes.when}>
        <TimeRange from={session.startsAt} to={session.endsAt} />
      </p>
      <div className={classes.tools}>
        <RoomScreen session={session} code={code} />
        <a className={classes.sheet} href={`/sessions/${session.id}/sheet`} target="_blank" rel="noreferrer">
          <Icon sign="print" size={18} />
          <FormattedMessage id="desk.sheet" />
        </a>
      </div>
      <div className={classes.parts}>
        <DeskList session={session} />
        <AttendanceReports session={session} />
      </div>
    </>
  );
}
