import { FormattedMessage } from 'react-intl';
import { PageHead } from '../../kit/layout/PageHead.js';
import type { Mentoring } from './mentoring.js';
import { mentoringHeadline } from './mentoringHeadline.js';

/** The page's first line. */
export function MentoringHead({ mentoring }: { mentoring: Mentoring }) {
  const { title, lead } = mentoringHeadline(mentoring);
  return <PageHead title={<FormattedMessage {...title} />} lead={lead && <FormattedMessage id={lead} />} />;
}
