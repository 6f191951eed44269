import { FormattedMessage, useIntl } from 'react-intl';
import { useParams } from 'react-router';
import { useAnswer } from '../../../graphql/useAnswer.js';
import { Answered } from '../../../kit/feedback/Answered.js';
import { EmptyNotice } from '../../../kit/feedback/EmptyNotice.js';
import { SkeletonLines } from '../../../kit/feedback/SkeletonLines.js';
import { LinkButton } from '../../../kit/layout/LinkButton.js';
import { Page } from '../../../kit/layout/Page.js';
import { PageHead } from '../../../kit/layout/PageHead.js';
import { EditSessionForm } from './EditSessionForm.js';
import { editedSessionQuery } from './schedule.query.js';

export function EditSessionPage() {
  const { id = '' } = useParams();
  return <EditSession key={id} id={id} />;
}

function EditSession({ id }: { id: string }) {
  const intl = useIntl();
  const answer = useAnswer(editedSessionQuery, { id });
  return (
    <Page name={intl.formatMessage({ id: 'edit.title' })}>
      <Answered answer={answer} skeleton={<SkeletonLines count={8} />}>
        {({ session }) =>
          session?.viewerMay.includes('UPDATE') ? (
            <>
              <PageHead
                over={session.title}
                title={<FormattedMessage id="edit.title" />}
                lead={
                  <FormattedMessage
                    id={session.status === 'SCHEDULED' ? 'edit.lead' : `edit.lead.${session.status}`}
                    values={{ seats: session.registeredCount, waiting: session.waitlistedCount }}
                  />
                }
              />
              <EditSessionForm session={session} />
            </>
          ) : (
            <EmptyNotice
              title={<FormattedMessage id="edit.none" />}
              action={
                <LinkButton to={session ? `/sessions/${id}` : '/sessions'} variant="default">
                  <FormattedMessage id={session ? 'edit.back' : 'session.none.all'} />
                </LinkButton>
              }
            />
          )
        }
      </Answered>
    </Page>
  );
}
