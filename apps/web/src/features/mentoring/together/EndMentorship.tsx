import { Button, Popover } from '@mantine/core';
import { FormattedMessage, useIntl } from 'react-intl';
import { useAct } from '../../../graphql/useAct.js';
import { FaultNotice } from '../../../kit/feedback/FaultNotice.js';
import { Icon } from '../../../kit/Icon.js';
import type { Mentorship } from '../mentoring.query.js';
import { endMutation } from './together.query.js';
import classes from './EndMentorship.module.css';

interface EndMentorshipProps {
  mentorship: Pick<Mentorship, 'id' | 'completesAt'>;
  name: string;
}

/** In a quiet place; it says what follows before it is done. After the label, it is no break. */
export function EndMentorship({ mentorship: { id: mentorshipId, completesAt }, name }: EndMentorshipProps) {
  const intl = useIntl();
  const { act, busy, fault } = useAct(endMutation);
  const isBreak = completesAt === null;
  return (
    <Popover width={300} position="bottom-end" trapFocus withRoles={false}>
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          aria-label={intl.formatMessage({ id: 'mentoring.more' }, { name })}
        >
          <Icon sign="more" size={18} />
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={classes.words}>
          <p>
            <FormattedMessage id={isBreak ? 'mentoring.end.hint' : 'mentoring.complete.hint'} values={{ name }} />
          </p>
          <Button variant="default" size="sm" loading={busy} onClick={() => void act({ mentorshipId })}>
            <FormattedMessage id={isBreak ? 'mentoring.end' : 'mentoring.complete'} />
          </Button>
          {fault && <FaultNotice fault={fault} />}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
