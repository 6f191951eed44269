import { Button } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { useAct } from '../../../graphql/useAct.js';
import { FaultNotice } from '../../../kit/feedback/FaultNotice.js';
import { leadOn } from '../../../kit/forms/whereFocusGoes.js';
import { AddPresent } from './AddPresent.js';
import { settleAttendanceMutation, type UnmatchedRow } from './desk.query.js';
import classes from './AttendanceReports.module.css';

interface UnmatchedLineProps {
  sessionId: string;
  importId: string;
  row: UnmatchedRow;
  mayTake: boolean;
}

/** A row that counts for nobody, with the reason; the host says whose it is where that is open. */
export function UnmatchedLine({ sessionId, importId, row, mayTake }: UnmatchedLineProps) {
  const { act, busy, fault } = useAct(settleAttendanceMutation);
  const [seeking, setSeeking] = useState(false);
  const settle = async (personId: string | null) =>
    (await act({ sessionId, importId, line: row.line, personId })) !== null;
  const choose = (button: Element, personId: string | null) => {
    void settle(personId).then((done) => {
      if (done) leadOn(button);
    });
  };
  return (
    <li className={classes.row}>
      <span className={classes.text}>{row.text}</span>
      <span className={classes.facts}>
        <FormattedMessage id="desk.row.line" values={{ line: row.line }} /> · {row.reason}
      </span>
      {mayTake && row.open && (
        <div className={classes.choices}>
          {row.candidates.map((person) => (
            <Button
              key={person.id}
              variant="default"
              size="sm"
              disabled={busy}
              onClick={(event) => choose(event.currentTarget, person.id)}
            >
              <FormattedMessage id="desk.row.is" values={{ name: person.displayName, unit: person.orgUnit.name }} />
            </Button>
          ))}
          <Button variant="subtle" size="sm" aria-expanded={seeking} onClick={() => setSeeking(!seeking)}>
            <FormattedMessage id="desk.row.seek" />
          </Button>
          <Button
            variant="subtle"
            color="gray"
            size="sm"
            disabled={busy}
            onClick={(event) => choose(event.currentTarget, null)}
          >
            <FormattedMessage id="desk.row.guest" />
          </Button>
        </div>
      )}
      {mayTake && row.open && seeking && <AddPresent onAdd={async ({ id }) => settle(id)} />}
      {fault && <FaultNotice fault={fault} />}
    </li>
  );
}
