import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Section } from '../../kit/layout/Section.js';
import type { Operations } from './operations.query.js';
import { waitingOn } from './operationsState.js';
import classes from './Operations.module.css';

/** What is still to be done in the background, by its rows and on the queue. */
export function Waiting({ operations }: { operations: Operations }) {
  const { count, busy } = waitingOn(operations);
  const { events, messagesDue, messagesTriedAgain } = operations.backlog;
  const held = operations.restoration === null ? 'no' : 'yes';
  return (
    <Section
      title={<FormattedMessage id="operations.waiting" values={{ count }} />}
      lead={count === 0 && <FormattedMessage id="operations.waiting.none" />}
    >
      {count > 0 && (
        <ul className={classes.lines}>
          {messagesDue + messagesTriedAgain > 0 && (
            <Line name={<FormattedMessage id="operations.waiting.messages" />}>
              <FormattedMessage
                id="operations.waiting.messages.counts"
                values={{ due: messagesDue, again: messagesTriedAgain, held }}
              />
            </Line>
          )}
          {events > 0 && (
            <Line name={<FormattedMessage id="operations.waiting.events" />}>
              <FormattedMessage id="operations.waiting.events.count" values={{ count: events }} />
            </Line>
          )}
          {busy.map(({ job, ...counts }) => (
            <Line key={job} name={job}>
              <FormattedMessage id="operations.waiting.counts" values={counts} />
            </Line>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Line({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <li className={classes.line}>
      <h3 className={classes.name}>{name}</h3>
      <p className={classes.words}>{children}</p>
    </li>
  );
}
