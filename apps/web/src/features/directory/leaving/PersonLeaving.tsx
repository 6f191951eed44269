import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { Outcome } from '../../../kit/feedback/Outcome.js';
import { Surface } from '../../../kit/layout/Surface.js';
import type { PersonDetail } from '../../people/people.query.js';
import { BringBack } from './BringBack.js';
import { EndPerson } from './EndPerson.js';
import { UpdatePerson } from './UpdatePerson.js';
import classes from './leaving.module.css';

type Done = { act: 'ended' | 'back' | 'updated'; notes: readonly string[] };

/** For administrators: whether somebody is with the company, and what may be done about it. */
export function PersonLeaving({ person }: { person: PersonDetail }) {
  const [done, setDone] = useState<Done | null>(null);
  const { departure, viewerMayEnd, viewerMayBringBack, viewerMayUpdate } = person;
  if (!departure && !viewerMayEnd && !viewerMayBringBack && !viewerMayUpdate && done === null) return null;
  const name = person.givenName || person.displayName;
  return (
    <div className={classes.part}>
      <Surface title={<FormattedMessage id={departure ? 'leaving.left.title' : 'leaving.title'} />}>
        {done && (
          <Outcome key={done.act}>
            <FormattedMessage id={`leaving.done.${done.act}`} values={{ name }} /> {done.notes.join(' ')}
          </Outcome>
        )}
        {departure ? (
          <BringBack person={person} departure={departure} onBack={(notes) => setDone({ act: 'back', notes })} />
        ) : (
          <>
            {viewerMayUpdate && (
              <UpdatePerson person={person} onUpdated={() => setDone({ act: 'updated', notes: [] })} />
            )}
            {viewerMayEnd && <EndPerson person={person} onEnded={() => setDone({ act: 'ended', notes: [] })} />}
          </>
        )}
      </Surface>
    </div>
  );
}
