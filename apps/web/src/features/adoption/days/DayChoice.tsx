import { Button, NativeSelect, Popover, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Icon } from '../../../kit/Icon.js';
import { isAmong, monthEnds, type Days } from './days.js';
import classes from './DayChoice.module.css';

interface DayChoiceProps {
  /** What is chosen, in words. */
  label: ReactNode;
  day: string | null;
  days: Days;
  onChoose(this: void, day: string | null): void;
  /** What it is to choose none. */
  none: ReactNode;
}

/** A day, or the end of a month, among those that there are figures of. */
export function DayChoice({ label, day, days, onChoose, none }: DayChoiceProps) {
  const intl = useIntl();
  const [isOpen, setOpen] = useState(false);
  const ends = monthEnds(days);
  const choose = (next: string | null) => {
    setOpen(false);
    onChoose(next);
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} width={280} position="bottom-start" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <Button
          variant="default"
          size="compact-sm"
          rightSection={<Icon sign="chevron" size={14} />}
          onClick={() => setOpen((open) => !open)}
        >
          {/* A button lays out its words side by side: together they are one. */}
          <span>{label}</span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.choice}>
        {ends.length > 0 && (
          <NativeSelect
            size="sm"
            label={intl.formatMessage({ id: 'adoption.day.month' })}
            data={[
              { value: '', label: intl.formatMessage({ id: 'adoption.day.choose' }) },
              ...ends.map((end) => ({
                value: end,
                label: intl.formatDate(end, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
              })),
            ]}
            value={ends.find((end) => end === day) ?? ''}
            onChange={(event) => event.currentTarget.value && choose(event.currentTarget.value)}
          />
        )}
        <DayField day={day} days={days} onChoose={choose} />
        <Button variant="subtle" size="compact-sm" className={classes.none} onClick={() => choose(null)}>
          {none}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}

/** Taken once somebody says so: while a day is being typed, it is another one at every key. */
function DayField({
  day,
  days,
  onChoose,
}: {
  day: string | null;
  days: Days;
  onChoose(this: void, day: string): void;
}) {
  const intl = useIntl();
  const [typed, setTyped] = useState(day ?? '');
  const [refused, setRefused] = useState(false);
  const reach = {
    first: intl.formatDate(days.first, { dateStyle: 'long', timeZone: 'UTC' }),
    last: intl.formatDate(days.last, { dateStyle: 'long', timeZone: 'UTC' }),
  };
  return (
    <form
      className={classes.day}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isAmong(typed, days)) onChoose(typed);
        else setRefused(true);
      }}
    >
      <TextInput
        type="date"
        size="sm"
        label={intl.formatMessage({ id: 'adoption.day.day' })}
        description={intl.formatMessage({ id: 'adoption.day.between' }, reach)}
        error={refused && intl.formatMessage({ id: 'adoption.day.notAmong' })}
        min={days.first}
        max={days.last}
        value={typed}
        onChange={(event) => {
          setRefused(false);
          setTyped(event.currentTarget.value);
        }}
      />
      <Button type="submit" size="compact-sm" variant="default">
        <FormattedMessage id="adoption.day.take" />
      </Button>
    </form>
  );
}
