import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useProgramme } from '../../app/programme.js';
import { useAnswer } from '../../graphql/useAnswer.js';
import { Answered } from '../../kit/feedback/Answered.js';
import { EmptyNotice } from '../../kit/feedback/EmptyNotice.js';
import { LinkButton } from '../../kit/layout/LinkButton.js';
import { Page } from '../../kit/layout/Page.js';
import { InvitationsToAnswer } from './invitations/InvitationsToAnswer.js';
import { InviteColleague } from './invitations/InviteColleague.js';
import { LookForMentor } from './invitations/LookForMentor.js';
import { mentoringOf, type Mentoring } from './mentoring.js';
import { mentoringQuery } from './mentoring.query.js';
import { MentoringHead } from './MentoringHead.js';
import { MentoringSkeleton } from './MentoringSkeleton.js';
import { MyMentees } from './together/MyMentees.js';
import { MyMentor } from './together/MyMentor.js';
import { MyWake } from './lineage/MyWake.js';
import { NextChoice } from './invitations/NextChoice.js';
import { PastMentorships } from './together/PastMentorships.js';
import { Sent } from './invitations/Sent.js';
import { SentInvitations } from './invitations/SentInvitations.js';

export function MentoringPage() {
  const intl = useIntl();
  const { programme } = useProgramme();
  const answer = useAnswer(mentoringQuery, { programme: programme.key });
  return (
    <Page name={intl.formatMessage({ id: 'nav.mentoring' })}>
      <Answered answer={answer} skeleton={<MentoringSkeleton />}>
        {(data) => (
          <Content mentoring={mentoringOf(data)} programmeKey={programme.key} me={data.viewer?.person.id ?? ''} />
        )}
      </Answered>
    </Page>
  );
}

interface ContentProps {
  mentoring: Mentoring;
  programmeKey: string;
  me: string;
}

function Content({ mentoring, programmeKey, me }: ContentProps) {
  const { toAnswer, sent, mentorship, mentorPaused, mentees, past, freePlaces, mayAsk, needsMentor } = mentoring;
  const [asked, setAsked] = useState<string | null>(null);
  const nothing =
    toAnswer.length + sent.length + mentees.length + past.length === 0 && !mentorship && freePlaces === null && !mayAsk;
  const looks = mayAsk && <LookForMentor mentoring={mentoring} programmeKey={programmeKey} />;
  return (
    <>
      {mentoring.lookAgain ? (
        <NextChoice lookAgain={mentoring.lookAgain} programmeKey={programmeKey} onAsked={setAsked} />
      ) : (
        <MentoringHead mentoring={mentoring} />
      )}
      {asked !== null && <Sent words="mentoring.ask.sent" name={asked} />}
      {toAnswer.length > 0 && <InvitationsToAnswer invitations={toAnswer} onPause={mentoring.onPause} />}
      {mentorship && <MyMentor mentorship={mentorship} paused={mentorPaused} />}
      {(needsMentor || mentorPaused) && looks}
      {mentees.length > 0 && <MyMentees mentorships={mentees} />}
      {freePlaces !== null && (
        <InviteColleague programmeKey={programmeKey} mayInvite={mentoring.mayInvite} freePlaces={freePlaces} />
      )}
      {sent.length > 0 && <SentInvitations invitations={sent} />}
      {!needsMentor && !mentorPaused && looks}
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
      {past.length > 0 && <PastMentorships mentorships={past} me={me} />}
    </>
  );
}
