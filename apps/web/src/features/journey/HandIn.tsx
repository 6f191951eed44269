import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useAct } from '../../graphql/useAct.js';
import { FaultNotice } from '../../kit/feedback/FaultNotice.js';
import type { Journey } from './journey.js';
import { isSentBack } from './label/journeyLabel.js';
import { LabelWords } from './label/LabelWords.js';
import { submitLabelMutation } from './journey.query.js';
import classes from './HandIn.module.css';

/** Declares what the level asks to declare, and hands the label in. */
export function HandIn({ journey, programmeKey }: { journey: Journey; programmeKey: string }) {
  const intl = useIntl();
  const { act, busy, fault } = useAct(submitLabelMutation);
  const toDeclare = journey.steps.flatMap(({ key, kind, state, description }) =>
    kind === 'SELF_DECLARED' && state !== 'done' ? [{ id: key, text: description }] : [],
  );
  const [declared, setDeclared] = useState<string[]>([]);
  return (
    <div className={classes.hand}>
      {isSentBack(journey.handing) && journey.handing.sentBack && <LabelWords words={journey.handing.sentBack} />}
      {toDeclare.map(({ id, text }) => (
        <Checkbox
          key={id}
          label={text}
          checked={declared.includes(id)}
          onChange={(event) => {
            const { checked } = event.currentTarget;
            setDeclared((before) => (checked ? [...before, id] : before.filter((one) => one !== id)));
          }}
        />
      ))}
      <Button
        loading={busy}
        disabled={declared.length < toDeclare.length}
        onClick={() => void act({ programme: programmeKey, selfDeclarations: declared })}
      >
        <FormattedMessage id="journey.act.handIn" />
      </Button>
      {fault && <FaultNotice fault={fault} kept={intl.formatMessage({ id: 'journey.handIn.kept' })} />}
    </div>
  );
}
