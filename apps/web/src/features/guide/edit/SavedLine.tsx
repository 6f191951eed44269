import { FormattedMessage } from 'react-intl';
import { Moment } from '../../../kit/time/Moment.js';
import { canBeSaved } from './draftText.js';
import type { Draft } from './useDraft.js';
import classes from './edit.module.css';

/** Quietly, where the draft stands. */
export function SavedLine({ draft: { words, isSaved, busy, saved, theirs } }: { draft: Draft }) {
  if (theirs !== null) return null;
  return (
    <p className={classes.saved} role="status">
      {!canBeSaved(words) ? (
        <FormattedMessage id="guideEdit.needsSource" />
      ) : busy || !isSaved ? (
        <FormattedMessage id="guideEdit.saving" />
      ) : saved.at === null ? (
        <FormattedMessage id="guideEdit.noDraft" />
      ) : (
        <FormattedMessage
          id="guideEdit.saved"
          values={{ at: <Moment value={saved.at} />, revision: saved.revision ?? 0 }}
        />
      )}
    </p>
  );
}
