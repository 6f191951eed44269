import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Fault } from '../../../graphql/fault.js';
import { useAnswer } from '../../../graphql/useAnswer.js';
import { Answered } from '../../../kit/feedback/Answered.js';
import { FaultNotice } from '../../../kit/feedback/FaultNotice.js';
import { SkeletonLines } from '../../../kit/feedback/SkeletonLines.js';
import { DecisionDialog } from '../../../kit/forms/DecisionDialog.js';
import { programmeChangeQuery, type ProgrammeChange, type ProgrammeInput } from './settings.query.js';
import classes from './Settings.module.css';

interface ChangeDialogProps {
  input: ProgrammeInput;
  busy: boolean;
  fault: Fault | null;
  onSave(this: void): void;
  onClose(this: void): void;
  /** It would be refused: what is wrong stands at its field. */
  onRefused(this: void, fault: Fault): void;
}

/** What saving would do, in words, and the button that does it. */
export function ChangeDialog({ input, busy, fault, onSave, onClose, onRefused }: ChangeDialogProps) {
  const answer = useAnswer(programmeChangeQuery, { input });
  const refused = answer.fault?.kind === 'refused' ? answer.fault : null;
  useEffect(() => {
    if (refused) onRefused(refused);
  }, [refused, onRefused]);
  return (
    <DecisionDialog opened title={<FormattedMessage id="change.title" />} onClose={onClose}>
      <Answered answer={answer} skeleton={<SkeletonLines count={3} />}>
        {({ programmeChange }) => (
          <>
            <ul className={classes.consequences}>
              {consequencesOf(programmeChange).map(({ id, count }) => (
                <li key={id}>
                  <FormattedMessage id={id} values={{ count }} />
                </li>
              ))}
            </ul>
            <div className={classes.acts}>
              <Button loading={busy} onClick={onSave}>
                <FormattedMessage id="change.save" />
              </Button>
              <Button variant="default" disabled={busy} onClick={onClose}>
                <FormattedMessage id="change.back" />
              </Button>
            </div>
          </>
        )}
      </Answered>
      {fault && <FaultNotice fault={fault} />}
    </DecisionDialog>
  );
}

function consequencesOf({ becomeReady, noLongerReady, awardedAtOnce }: ProgrammeChange) {
  const isTold = becomeReady !== null && noLongerReady !== null;
  const moved = [
    { id: awardedAtOnce ? 'change.awarded' : 'change.ready', count: becomeReady ?? 0 },
    { id: 'change.noLonger', count: noLongerReady ?? 0 },
  ] as const;
  const some = moved.filter(({ count }) => count > 0);
  return [
    ...(isTold ? some : [{ id: 'change.untold' as const, count: 0 }]),
    ...(isTold && some.length === 0 ? [{ id: 'change.nobody' as const, count: 0 }] : []),
    { id: 'change.stay' as const, count: 0 },
    ...(some.length > 0 ? [{ id: 'change.rounded' as const, count: 0 }] : []),
  ];
}
