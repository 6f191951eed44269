import { FormattedDate, FormattedMessage, FormattedNumber, useIntl } from 'react-intl';
import { Section } from '../../../kit/layout/Section.js';
import { share } from '../../../kit/Share.js';
import { Counted } from '../Counted.js';
import type { Cohort } from '../story/story.query.js';
import { ages, cohortRows, holdingOf, type CohortCell } from './cohorts.js';
import classes from './Cohorts.module.css';

interface CohortsProps {
  cohorts: Cohort[];
  /** The day of the last figures. */
  asOf: string;
}

/** Who keeps the label: a table whose cells are as deep as their share, so that it is its own picture. */
export function Cohorts({ cohorts, asOf }: CohortsProps) {
  const intl = useIntl();
  const rows = cohortRows(cohorts, asOf);
  const held = holdingOf(rows);
  const name = intl.formatMessage({ id: 'cohorts.title' });
  if (rows.length === 0) {
    return (
      <Section title={<FormattedMessage id="cohorts.title" />}>
        <p className={classes.none}>
          <FormattedMessage id={cohorts.some(({ labelled }) => labelled !== null) ? 'cohorts.none' : 'story.unknown'} />
        </p>
      </Section>
    );
  }
  return (
    <Section
      title={
        held ? (
          <FormattedMessage
            id="cohorts.finding"
            values={{ age: held.age, share: intl.formatNumber(held.holding / held.labelled, share) }}
          />
        ) : (
          <FormattedMessage id="cohorts.title" />
        )
      }
      lead={
        <>
          <FormattedMessage id="cohorts.lead" />
          <Counted metric="cohorts" />
        </>
      }
    >
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- What scrolls must be reached by the keyboard. */}
      <div className={classes.frame} role="region" tabIndex={0} aria-label={name}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">
                <FormattedMessage id="cohorts.month" />
              </th>
              <th scope="col">
                <FormattedMessage id="cohorts.labelled" />
              </th>
              {ages.map((age) => (
                <th key={age} scope="col">
                  <FormattedMessage id="cohorts.after" values={{ age }} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ month, labelled, cells }) => (
              <tr key={month}>
                <th scope="row">
                  <FormattedDate value={month} month="short" year="numeric" timeZone="UTC" />
                </th>
                <td>{labelled === null ? '–' : <FormattedNumber value={labelled} />}</td>
                {cells.map((cell) => (
                  <Holding key={cell.age} cell={cell} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function Holding({ cell: { holding, share: part, from } }: { cell: CohortCell }) {
  const intl = useIntl();
  if (from !== null) {
    return (
      <td className={classes.toCome}>
        <FormattedMessage
          id="cohorts.toCome"
          values={{ month: intl.formatDate(from, { month: 'short', year: 'numeric', timeZone: 'UTC' }) }}
        />
      </td>
    );
  }
  if (holding === null || part === null) return <td>–</td>;
  return (
    <td className={classes.holding} style={{ '--part': part } as React.CSSProperties}>
      <FormattedMessage
        id="cohorts.holding"
        values={{
          holding,
          share: intl.formatNumber(part, { style: 'percent', maximumFractionDigits: 0 }),
          count: (words) => <span className={classes.count}>{words}</span>,
        }}
      />
    </td>
  );
}
