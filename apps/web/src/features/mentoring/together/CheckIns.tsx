import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Day } from '../../../kit/time/Day.js';
import { Gradually } from '../../../kit/layout/Gradually.js';
import { CheckInForm } from './CheckInForm.js';
import type { CheckIn, Mentorship } from '../mentoring.query.js';
import classes from './Together.module.css';

const shown = 3;

/** The talks that the two had, the last one first, and a form to note one. */
export function CheckIns({ mentorship, name }: { mentorship: Mentorship; name: string }) {
  const intl = useIntl();
  const { id, checkIns, viewerMayNote } = mentorship;
  const [noting, setNoting] = useState<'no' | 'yes' | 'done'>('no');
  const opener = useRef<HTMLButtonElement>(null);
  const wasNoting = useRef(false);
  // The form goes, and what opened it is back: so is the keyboard.
  useEffect(() => {
    if (wasNoting.current && noting !== 'yes') opener.current?.focus();
    wasNoting.current = noting === 'yes';
  }, [noting]);
  return (
    <section aria-labelledby={`check-ins-${id}`}>
      <h3 id={`check-ins-${id}`} className={classes.title}>
        <FormattedMessage id="mentoring.checkIns" />
      </h3>
      <p className={classes.hint}>
        <FormattedMessage id={checkIns.length > 0 ? 'mentoring.checkIns.private' : 'mentoring.checkIns.none'} />
      </p>
      {checkIns.length > 0 && (
        <Gradually items={checkIns} step={shown} of={name}>
          {(shown) => (
            <ol className={classes.checkIns}>
              {shown.map((one) => (
                <CheckInLine key={one.id} checkIn={one} />
              ))}
            </ol>
          )}
        </Gradually>
      )}
      {viewerMayNote &&
        (noting === 'yes' ? (
          <CheckInForm mentorshipId={id} onNoted={() => setNoting('done')} onCancel={() => setNoting('no')} />
        ) : (
          <div className={classes.act}>
            <Button
              ref={opener}
              variant="default"
              size="sm"
              aria-label={intl.formatMessage({ id: 'mentoring.checkIns.noteWith' }, { name })}
              onClick={() => setNoting('yes')}
            >
              <FormattedMessage id="mentoring.checkIns.note" />
            </Button>
            <span role="status" className={classes.saved}>
              {noting === 'done' && <FormattedMessage id="mentoring.checkIns.noted" />}
            </span>
          </div>
        ))}
    </section>
  );
}

function CheckInLine({ checkIn: { heldOn, note, nextOn } }: { checkIn: CheckIn }) {
  return (
    <li>
      <p>
        <Day value={heldOn} />
        {nextOn && (
          <span className={classes.aside}>
            {' '}
            <FormattedMessage id="mentoring.checkIns.agreed" values={{ day: <Day value={nextOn} short /> }} />
          </span>
        )}
      </p>
      {note && <p className={classes.note}>{note}</p>}
    </li>
  );
}
