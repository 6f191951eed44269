import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { Outcome } from '../../../../kit/feedback/Outcome.js';
import type { ImportSummary } from '../importApi.js';
import { BringBackLeavers } from './BringBackLeavers.js';
import { RolesLeftBehind } from './RolesLeftBehind.js';
import classes from './afterwards.module.css';

type Done =
  { act: 'back'; people: number; notes: readonly string[] } | { act: 'moved'; roles: number; to: string; from: string };

interface AfterwardsProps {
  one: Pick<ImportSummary, 'id' | 'bringBack' | 'rolesToMove'>;
  /** What may still be done about this file is another thing now. */
  onChanged(this: void): void;
}

/** What may still be done about a file that was imported, and what was done about it just now. */
export function Afterwards({ one: { id, bringBack, rolesToMove }, onChanged }: AfterwardsProps) {
  const [done, setDone] = useState<Done | null>(null);
  if (done === null && bringBack === null && rolesToMove.length === 0) return null;
  const say = (what: Done) => {
    setDone(what);
    onChanged();
  };
  return (
    <div className={classes.afterwards}>
      {done && (
        <Outcome key={JSON.stringify(done)}>
          {done.act === 'back' ? (
            <>
              <FormattedMessage id="imports.back.done" values={{ people: done.people }} /> {done.notes.join(' ')}
            </>
          ) : (
            <FormattedMessage id="imports.roles.done" values={{ roles: done.roles, to: <bdi>{done.to}</bdi> }} />
          )}
        </Outcome>
      )}
      {rolesToMove.map((move) => (
        <RolesLeftBehind
          key={`${move.from.code} ${move.to.code}`}
          move={move}
          onMoved={(roles) => say({ act: 'moved', roles, to: move.to.name, from: move.from.code })}
        />
      ))}
      {bringBack && (
        <BringBackLeavers
          importId={id}
          bringBack={bringBack}
          onBack={(people, notes) => say({ act: 'back', people, notes })}
        />
      )}
    </div>
  );
}
