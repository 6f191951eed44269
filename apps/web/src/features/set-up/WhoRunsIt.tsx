import { useState } from 'react';
import { useAct } from '../../graphql/useAct.js';
import { FaultNotice } from '../../kit/feedback/FaultNotice.js';
import { PartOfTeam, type Somebody } from './PartOfTeam.js';
import { giveRoleMutation, type OpenProgrammeFacts } from './setUp.query.js';
import { useViewer } from '../../app/viewer.js';
import { partsOf, programmeParts, type ProgrammePart } from './programmeParts.js';
import classes from './WhoRunsIt.module.css';

interface WhoRunsItProps {
  programme: string;
  facts: OpenProgrammeFacts;
}

/** An administrator does not run a programme: they say who does, themselves or others. */
export function WhoRunsIt({ programme, facts }: WhoRunsItProps) {
  const { person } = useViewer();
  const { act, busy, fault } = useAct(giveRoleMutation);
  const [given, setGiven] = useState<ProgrammePart | null>(null);
  const people = partsOf(facts, programme);
  const give = async (part: ProgrammePart, { id }: Somebody) => {
    if (await act({ personId: id, role: part, programme })) setGiven(part);
  };
  return (
    <div className={classes.parts}>
      {programmeParts.map((part) => (
        <PartOfTeam
          key={part}
          part={part}
          me={person}
          people={people[part]}
          busy={busy}
          isGiven={given === part}
          onGive={(somebody) => void give(part, somebody)}
        />
      ))}
      {fault && <FaultNotice fault={fault} />}
    </div>
  );
}
