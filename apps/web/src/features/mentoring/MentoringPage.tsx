import { FormattedMessage, useIntl } from 'react-intl';
import { useProgramme } from '../../app/programme.js';
import { useAnswer } from '../../graphql/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { EmptyNotice } from '../../kit/EmptyNotice.js';
import { LinkButton } from '../../kit/LinkButton.js';
import { Page } from '../../kit/Page.js';
import { AskForMentor } from './AskForMentor.js';
import { InvitationsToAnswer } from './InvitationsToAnswer.js';
import { InviteColleague } from './InviteColleague.js';
import { mentoringOf, type Mentoring } from './mentoring.js';
import { mentoringQuery } from './mentoring.query.js';
import { MentoringHead } from './MentoringHead.js';
import { MentoringSkeleton } from './MentoringSkeleton.js';
import { MyMentees } from './MyMentees.js';
import { MyMentor } from './MyMentor.js';
import { MyWake } from './MyWake.js';
import { SentInvitations } from './SentInvitations.js';

export function MentoringPage() {
  const intl = useIntl();
  const { programme } = useProgramme();
  const answer = useAnswer(mentoringQuery, { programme: programme.key });
  return (
    <Page name={intl.formatMessage({ id: 'nav.mentoring' })}>
      <Answered answer={answer} skeleton={<MentoringSkeleton />}>
        {(data) => <Content mentoring={mentoringOf(data)} programmeKey={programme.key} />}
      </Answered>
    </Page>
  );
}

function Content({ mentoring, programmeKey }: { mentoring: Mentoring; programmeKey: string }) {
  const { toAnswer, sent, mentorship, mentees, mayAsk, mayInvite } = mentoring;
  const nothing = toAnswer.length + sent.length + mentees.length === 0 && !mentorship && !mayInvite && !mayAsk;
  return (
    <>
      <MentoringHead mentoring={mentoring} />
      {toAnswer.length > 0 && <InvitationsToAnswer invitations={toAnswer} enrolled={mentoring.enrolled} />}
      {mentorship && <MyMentor mentorship={mentorship} />}
      {mayAsk && <AskForMentor programmeKey={programmeKey} />}
      {mentees.length > 0 && <MyMentees mentorships={mentees} />}
      {mayInvite && <InviteColleague programmeKey={programmeKey} seatsLeft={mentoring.seatsLeft} />}
      {sent.length > 0 && <SentInvitations invitations={sent} />}
      {nothing ? (
        <EmptyNotice
          wake
          title={<FormattedMessage id="mentoring.none" />}
          action={
            <LinkButton to="/">
              <FormattedMessage id="mentoring.none.act" />
            </LinkButton>
          }
        >
          <FormattedMessage id="mentoring.none.hint" />
        </EmptyNotice>
      ) : (
        <MyWake programmeKey={programmeKey} />
      )}
    </>
  );
}
