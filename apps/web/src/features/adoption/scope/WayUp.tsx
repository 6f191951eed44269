import { FormattedMessage } from 'react-intl';
import { LinkButton } from '../../../kit/layout/LinkButton.js';
import type { Unit } from '../adoption.query.js';
import type { View } from './useView.js';
import classes from './ScopeBar.module.css';

interface WayUpProps {
  view: View;
  unit: Unit | null;
}

/** From a place that has no figures of its own to the next one that has some. */
export function WayUp({ view: { scope, to }, unit }: WayUpProps) {
  if (scope.unit === null && scope.country === null) return null;
  const above = scope.country === null ? unit?.ancestors.at(-1) : undefined;
  const up = scope.country === null ? to({ unit: above?.code ?? null }) : to({ country: null });
  return (
    <div className={classes.up}>
      <LinkButton to={up} variant="default">
        {above ? (
          <FormattedMessage id="adoption.up.unit" values={{ name: above.name }} />
        ) : (
          <FormattedMessage id={scope.country === null ? 'adoption.up.all' : 'adoption.up.countries'} />
        )}
      </LinkButton>
    </div>
  );
}
