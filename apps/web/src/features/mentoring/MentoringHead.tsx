import { FormattedMessage } from 'react-intl';
import { PageHead } from '../../kit/layout/PageHead.js';
import type { Mentoring } from './mentoring.js';

/** The page's first line: what mentoring is for me now. */
export function MentoringHead({ mentoring }: { mentoring: Mentoring }) {
  const { toAnswer, sent, mentees, completed, mayInvite, mentorship, needsMentor } = mentoring;
  const [first] = toAnswer;
  if (first) {
    const offer = first.direction === 'OFFER';
    return (
      <PageHead
        title={
          <FormattedMessage
            id={offer ? 'mentoring.title.offer' : 'mentoring.title.request'}
            values={{ name: (offer ? first.mentor : first.mentee).displayName, others: toAnswer.length - 1 }}
          />
        }
        lead={<FormattedMessage id="mentoring.toAnswer.lead" />}
      />
    );
  }
  if (mentorship?.mentorPaused) {
    return <PageHead title={<FormattedMessage id="mentoring.title.paused" values={nameOf(mentorship.mentor)} />} />;
  }
  const request = sent.find(({ direction }) => direction === 'REQUEST');
  if (needsMentor && request) {
    return (
      <PageHead
        title={<FormattedMessage id="mentoring.title.waiting" values={nameOf(request.mentor)} />}
        lead={<FormattedMessage id="mentoring.title.waiting.lead" />}
      />
    );
  }
  if (mentees.length > 0) {
    return <PageHead title={<FormattedMessage id="mentoring.title.mentees" values={{ count: mentees.length }} />} />;
  }
  if (completed > 0) {
    return <PageHead title={<FormattedMessage id="mentoring.title.completed" values={{ count: completed }} />} />;
  }
  if (mayInvite) return <PageHead title={<FormattedMessage id="mentoring.title.mayInvite" />} />;
  if (needsMentor) return <PageHead title={<FormattedMessage id="mentoring.title.mayAsk" />} />;
  return (
    <PageHead title={<FormattedMessage id={mentorship ? 'mentoring.title.mentored' : 'mentoring.title.plain'} />} />
  );
}

function nameOf({ givenName }: { givenName: string }) {
  return { name: givenName };
}
