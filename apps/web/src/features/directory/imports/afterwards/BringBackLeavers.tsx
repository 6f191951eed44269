import { Button } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { useAct } from '../../../../graphql/useAct.js';
import { FaultNotice } from '../../../../kit/feedback/FaultNotice.js';
import { DecisionDialog } from '../../../../kit/forms/DecisionDialog.js';
import { Continued } from '../../../../kit/layout/Continued.js';
import { Moment } from '../../../../kit/time/Moment.js';
import type { ImportSummary } from '../importApi.js';
import { bringBackImportMutation } from './afterwards.query.js';
import { LeaversPart } from './LeaversPart.js';
import classes from './afterwards.module.css';

interface BringBackLeaversProps {
  importId: string;
  bringBack: NonNullable<ImportSummary['bringBack']>;
  onBack(this: void, people: number, notes: readonly string[]): void;
}

/** Everybody whom a file ended, back as they were: first who that is, and what comes back with them. */
export function BringBackLeavers({ importId, bringBack, onBack }: BringBackLeaversProps) {
  const { act, busy, fault, forget } = useAct(bringBackImportMutation);
  const [asking, setAsking] = useState(false);
  const [isDone, setIsDone] = useState(false);
  const values = { ...bringBack, moment: <Moment value={bringBack.until} /> };
  const close = () => {
    forget();
    setAsking(false);
  };
  const bring = async () => {
    const answer = await act({ importId });
    if (!answer) return;
    setAsking(false);
    setIsDone(true);
    onBack(answer.bringBackImport.broughtBack, answer.bringBackImport.notes);
  };
  return (
    <div className={classes.part}>
      <p>
        <FormattedMessage id="imports.back.words" values={values} />
      </p>
      <Button variant="default" className={classes.act} onClick={() => setAsking(true)}>
        <FormattedMessage id="imports.back" values={values} />
      </Button>
      <DecisionDialog
        opened={asking}
        onClose={close}
        returnsFocus={!isDone}
        title={<FormattedMessage id="imports.back.title" values={values} />}
      >
        <div className={classes.leavers}>
          <Continued>{(part) => <LeaversPart key={part.after} importId={importId} {...part} />}</Continued>
        </div>
        <p>
          <FormattedMessage id="imports.back.rest" values={values} />
        </p>
        <p className={classes.exceptions}>
          <FormattedMessage id="imports.back.exceptions" values={values} />
        </p>
        <div className={classes.acts}>
          <Button loading={busy} onClick={() => void bring()}>
            <FormattedMessage id="imports.back.act" values={values} />
          </Button>
          <Button variant="subtle" color="gray" onClick={close}>
            <FormattedMessage id="action.cancel" />
          </Button>
        </div>
        {fault && <FaultNotice fault={fault} />}
      </DecisionDialog>
    </div>
  );
}
