import { FormattedMessage } from 'react-intl';
import { PageHead } from '../../kit/PageHead.js';
import type { Mentoring } from './mentoring.js';

/** The page's first line: what mentoring is for me now. */
export function MentoringHead({ mentoring }: { mentoring: Mentoring }) {
  const { toAnswer, mentees, mayAsk, mayInvite, mentorship } = mentoring;
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
  const active = mentees.filter(({ status }) => status === 'ACTIVE').length;
  if (active > 0) {
    return <PageHead title={<FormattedMessage id="mentoring.title.mentees" values={{ count: active }} />} />;
  }
  if (mentees.length > 0) {
    return <PageHead title={<FormattedMessage id="mentoring.title.completed" values={{ count: mentees.length }} />} />;
  }
  if (mayInvite) return <PageHead title={<FormattedMessage id="mentoring.title.mayInvite" />} />;
  if (mayAsk) return <PageHead title={<FormattedMessage id="mentoring.title.mayAsk" />} />;
  return (
    <PageHead title={<FormattedMessage id={mentorship ? 'mentoring.title.mentored' : 'mentoring.title.plain'} />} />
  );
}
