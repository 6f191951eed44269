import { Popover, UnstyledButton } from '@mantine/core';
import { useIntl } from 'react-intl';
import { Icon } from '../../kit/Icon.js';
import { useDefinition } from './definitions.js';
import type { Metric, StoryMetric } from './metrics.js';
import classes from './Counted.module.css';

/** "How is this counted", beside every figure. */
export function Counted({ metric }: { metric: Metric | StoryMetric }) {
  const intl = useIntl();
  const definition = useDefinition(metric);
  if (!definition) return null;
  const name = intl.formatMessage({ id: `adoption.metric.${metric}` });
  return (
    <Popover width={280} position="top" withArrow>
      <Popover.Target>
        <UnstyledButton className={classes.ask} aria-label={intl.formatMessage({ id: 'adoption.counted' }, { name })}>
          <Icon sign="question" size={16} />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={classes.words}>{definition}</Popover.Dropdown>
    </Popover>
  );
}
