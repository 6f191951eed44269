import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useAct } from '../../graphql/useAct.js';
import { FaultNotice } from '../../kit/feedback/FaultNotice.js';
import { ReasonForm } from '../../kit/forms/ReasonForm.js';
import { reviewLabelMutation, type Review } from './programme.query.js';
import type { ReviewOutcome } from './reviewQueue.js';
import classes from './ReviewActs.module.css';

interface ReviewActsProps {
  review: Review;
  onAnswered(this: void, outcome: ReviewOutcome): void;
}

/** The reviewer's word: the label is awarded, or goes back with a few words. */
export function ReviewActs({ review: { label, person }, onAnswered }: ReviewActsProps) {
  const intl = useIntl();
  const { act, busy, fault, forget } = useAct(reviewLabelMutation);
  const [writing, setWriting] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const wrote = useRef(false);
  useEffect(() => {
    // The form took the place of the button: whoever gives it up goes on from there.
    if (wrote.current && !writing) opener.current?.focus();
    wrote.current = writing;
  }, [writing]);
  const values = { name: person.displayName, level: label.level.name };
  const answer = async (award: boolean, reason: string | null) => {
    if (await act({ labelId: label.id, award, reason })) onAnswered(award ? 'awarded' : 'sent-back');
  };
  const write = (open: boolean) => {
    forget();
    setWriting(open);
  };

  if (writing) {
    return (
      <ReasonForm
        label={intl.formatMessage({ id: 'review.reason' })}
        hint={intl.formatMessage({ id: 'reason.hint' }, { name: person.givenName })}
        submit={<FormattedMessage id="review.sendBack" />}
        busy={busy}
        fault={fault}
        onSubmit={(reason) => void answer(false, reason)}
        onCancel={() => write(false)}
      />
    );
  }
  return (
    <>
      <div className={classes.acts}>
        <Button
          loading={busy}
          aria-label={intl.formatMessage({ id: 'review.award.for' }, values)}
          onClick={() => void answer(true, null)}
        >
          <FormattedMessage id="review.award" />
        </Button>
        <Button
          variant="default"
          disabled={busy}
          aria-label={intl.formatMessage({ id: 'review.sendBack.for' }, values)}
          onClick={() => write(true)}
          ref={opener}
        >
          <FormattedMessage id="review.sendBack" />
        </Button>
      </div>
      {fault && <FaultNotice fault={fault} kept={intl.formatMessage({ id: 'review.kept' })} />}
    </>
  );
}
