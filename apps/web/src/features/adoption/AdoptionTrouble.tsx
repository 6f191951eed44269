import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { useAnswer } from '../../graphql/useAnswer.js';
import { LinkButton } from '../../kit/layout/LinkButton.js';
import { PageHead } from '../../kit/layout/PageHead.js';
import { Day } from '../../kit/time/Day.js';
import { daysQuery } from './adoption.query.js';
import type { Trouble } from './adoptionTrouble.js';
import { daysOf } from './days/days.js';
import type { View } from './scope/useView.js';

interface AdoptionTroubleProps {
  trouble: Trouble;
  programme: string;
  view: View;
}

/** An address that leads to no figures says so, and leads back to some. */
export function AdoptionTrouble({ trouble, programme, view }: AdoptionTroubleProps) {
  switch (trouble) {
    case 'day':
      return <NoSuchDay programme={programme} view={view} />;
    case 'unit':
      return <Nothing of="unit" to={view.to({ unit: null })} />;
    case 'country':
      return <Nothing of="country" to={view.to({ country: null })} />;
    case 'programme':
      return <NoSuchProgramme />;
    case 'role':
      return <Nothing of="role" to="/" />;
    default:
      return trouble satisfies never;
  }
}

export function NoSuchProgramme() {
  return <Nothing of="programme" to="/adoption" />;
}

function NoSuchDay({ programme, view: { scope, to } }: { programme: string; view: View }) {
  const { data } = useAnswer(daysQuery, {
    input: { programme, orgUnitCode: scope.unit, country: scope.country },
  });
  const days = data && daysOf(data.adoption);
  return (
    <Nothing
      of="day"
      to={to({ day: null })}
      lead={
        days && (
          <FormattedMessage
            id="adoption.no.day.between"
            values={{ first: <Day value={days.first} />, last: <Day value={days.last} /> }}
          />
        )
      }
    />
  );
}

interface NothingProps {
  of: Trouble;
  /** What is there instead. */
  to: string;
  lead?: ReactNode;
}

function Nothing({ of, to, lead }: NothingProps) {
  return (
    <div role="alert">
      <PageHead
        title={<FormattedMessage id={`adoption.no.${of}`} />}
        lead={lead ?? <FormattedMessage id={`adoption.no.${of}.lead`} />}
      >
        <LinkButton to={to}>
          <FormattedMessage id={`adoption.no.${of}.back`} />
        </LinkButton>
      </PageHead>
    </div>
  );
}
