import { FormattedMessage } from 'react-intl';
import { Status } from '../../kit/feedback/Status.js';

/** Says that it was kept, each time anew. */
export function SavedLine({ count }: { count: number }) {
  return (
    <p role="status">
      {count > 0 && (
        <Status key={count} tone="good" sign="check">
          <FormattedMessage id="company.saved" />
        </Status>
      )}
    </p>
  );
}
