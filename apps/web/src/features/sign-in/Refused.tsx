import { FormattedMessage } from 'react-intl';
import type { Answer } from './knock.js';
import classes from './SignInForm.module.css';

/** Why a door stayed closed, where no field of the form says it; the place is there before, so that it is heard. */
export function Refused({ answer, besides = [] }: { answer: Answer | null; besides?: readonly string[] }) {
  const isElsewhere = answer?.kind === 'refused' && answer.field !== null && besides.includes(answer.field);
  const shown = answer === null || answer.kind === 'open' || isElsewhere ? null : answer;
  return (
    <p role="alert" className={classes.refusal} data-shown={shown !== null}>
      {shown?.kind === 'unreachable' && <FormattedMessage id="signIn.unreachable" />}
      {shown?.kind === 'refused' && (shown.message ?? <FormattedMessage id="fault.unexpected" />)}
    </p>
  );
}

/** What is said of one field. */
export function fieldError(answer: Answer | null, field: string): string | null {
  return answer?.kind === 'refused' && answer.field === field ? answer.message : null;
}
