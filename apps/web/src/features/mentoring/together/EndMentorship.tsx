import { Button, Popover } from '@mantine/core';
import { FormattedMessage, useIntl } from 'react-intl';
import { useAct } from '../../../graphql/useAct.js';
import { FaultNotice } from '../../../kit/feedback/FaultNotice.js';
import { Icon } from '../../../kit/Icon.js';
import { endMutation } from './together.query.js';
import classes from './EndMentorship.module.css';

interface EndMentorshipProps {
  mentorshipId: string;
  name: string;
}

/** In a quiet place; it says what follows before it is done. */
export function EndMentorship({ mentorshipId, name }: EndMentorshipProps) {
  const intl = useIntl();
  const { act, busy, fault } = useAct(endMutation);
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
            <FormattedMessage id="mentoring.end.hint" values={{ name }} />
          </p>
          <Button variant="default" size="sm" loading={busy} onClick={() => void act({ mentorshipId })}>
            <FormattedMessage id="mentoring.end" />
          </Button>
          {fault && <FaultNotice fault={fault} />}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
