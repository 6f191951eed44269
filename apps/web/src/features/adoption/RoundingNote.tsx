import { FormattedMessage } from 'react-intl';
import classes from './RoundingNote.module.css';

/** What the quiet mark stands for, said once. */
export function RoundingNote({ compared }: { compared: boolean }) {
  return (
    <p className={classes.note} id="rounding">
      <span aria-hidden="true">≈ </span>
      <FormattedMessage id="adoption.rounded" /> <FormattedMessage id="adoption.rounded.order" />
      {compared && (
        <>
          {' '}
          <FormattedMessage id="adoption.rounded.compared" />
        </>
      )}
    </p>
  );
}
