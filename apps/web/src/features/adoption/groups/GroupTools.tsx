import { Button, Checkbox, NativeSelect, Popover, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Icon } from '../../../kit/Icon.js';
import { columns, sortOf, written, type By, type Column, type ListView, type Sort } from './list.js';
import classes from './GroupTools.module.css';

interface GroupToolsProps {
  by: By;
  view: ListView;
  /** How many rows there are, and how many are found. */
  all: number;
  found: number;
  onLook(this: void, next: Partial<ListView>): void;
}

/** A short list is seen at a glance. */
const short = 8;

export function GroupTools({ by, view, all, found, onLook }: GroupToolsProps) {
  return (
    <div className={classes.tools}>
      {(all > short || view.search !== '') && <Search by={by} looked={view.search} onLook={onLook} />}
      {view.table ? <ColumnChoice view={view} onLook={onLook} /> : all > 2 && <Order view={view} onLook={onLook} />}
      <span className={classes.found} role="status">
        {view.search !== '' && <FormattedMessage id="adoption.search.found" values={{ found, all }} />}
      </span>
    </div>
  );
}

interface SearchProps extends Pick<GroupToolsProps, 'by' | 'onLook'> {
  looked: string;
}

/** Holds what is typed by itself: the address follows a moment later. */
function Search({ by, looked, onLook }: SearchProps) {
  const intl = useIntl();
  const field = useRef<HTMLInputElement>(null);
  const words = intl.formatMessage({ id: `adoption.search.${by}` });

  useEffect(() => {
    const { current } = field;
    if (current !== null && current !== document.activeElement) current.value = looked;
  }, [looked]);

  return (
    <TextInput
      ref={field}
      type="search"
      size="sm"
      className={classes.search}
      aria-label={words}
      placeholder={words}
      leftSection={<Icon sign="search" size={16} />}
      defaultValue={looked}
      onChange={(event) => onLook({ search: event.currentTarget.value })}
    />
  );
}

type Changing = Pick<GroupToolsProps, 'view' | 'onLook'>;

const orders: readonly Sort[] = [
  { by: 'adoptionRate', descending: true },
  { by: 'adoptionRate', descending: false },
  { by: 'headcount', descending: true },
  { by: 'name', descending: false },
];

function Order({ view, onLook }: Changing) {
  const intl = useIntl();
  const now = written(view.sort);
  const known = orders.some((order) => written(order) === now) ? orders : [view.sort, ...orders];
  return (
    <NativeSelect
      size="sm"
      aria-label={intl.formatMessage({ id: 'adoption.order' })}
      data={known.map((sort) => ({
        value: written(sort),
        label: intl.formatMessage(
          { id: sort.by === 'name' ? 'adoption.order.name' : 'adoption.order.metric' },
          {
            metric: sort.by === 'name' ? '' : intl.formatMessage({ id: `adoption.metric.${sort.by}` }),
            descending: String(sort.descending),
          },
        ),
      }))}
      value={now}
      onChange={(event) => onLook({ sort: sortOf(event.currentTarget.value) ?? view.sort })}
    />
  );
}

function ColumnChoice({ view, onLook }: Changing) {
  const intl = useIntl();
  // Pressed at once; the address follows a moment later.
  const [chosen, setChosen] = useState(view.columns);
  const [known, setKnown] = useState(view.columns.join());
  if (known !== view.columns.join()) {
    setKnown(view.columns.join());
    setChosen(view.columns);
  }
  const choose = (names: string[]) => {
    const next = columns.filter((column) => names.includes(column));
    if (next.length === 0) return;
    setChosen(next);
    onLook({ columns: next });
  };
  return (
    <Popover position="bottom-start" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <Button variant="default" size="sm" rightSection={<Icon sign="chevron" size={14} />}>
          <FormattedMessage id="adoption.columns" />
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Checkbox.Group label={intl.formatMessage({ id: 'adoption.columns' })} value={[...chosen]} onChange={choose}>
          <div className={classes.columns}>
            {columns.map((column: Column) => (
              <Checkbox key={column} value={column} label={intl.formatMessage({ id: `adoption.metric.${column}` })} />
            ))}
          </div>
        </Checkbox.Group>
      </Popover.Dropdown>
    </Popover>
  );
}
