import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { PersonLine } from '../../../kit/people/PersonLine.js';
import { personDetail } from '../../../kit/people/personDetail.js';
import type { Suggestion } from './invitation.query.js';
import classes from '../Cards.module.css';

/** A champion who is open to it, and why this one. */
export function SuggestionLine({ suggestion, children }: { suggestion: Suggestion; children?: ReactNode }) {
  const intl = useIntl();
  const { person, reasons } = suggestion;
  return (
    <PersonLine
      wraps
      person={person}
      detail={
        <>
          {personDetail(intl, person)}
          <span className={classes.reasons}>{reasons.join(' · ')}</span>
        </>
      }
    >
      {children}
    </PersonLine>
  );
}
