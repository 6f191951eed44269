import { FormattedMessage } from 'react-intl';
import { Status } from '../kit/feedback/Status.js';
import { Day } from '../kit/time/Day.js';
import type { Programme } from './programme.js';

/** At the head of every page of a programme that rests. */
export function ArchivedNotice({ programme: { archivedAt } }: { programme: Programme }) {
  if (archivedAt === null) return null;
  return (
    <p style={{ marginBottom: '1.5rem' }}>
      <Status tone="quiet">
        <FormattedMessage id="programme.archived" values={{ day: <Day value={archivedAt} /> }} />
      </Status>
    </p>
  );
}
