import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useAct } from '../../../graphql/useAct.js';
import { FaultNotice } from '../../../kit/feedback/FaultNotice.js';
import { Outcome } from '../../../kit/feedback/Outcome.js';
import { DecisionDialog } from '../../../kit/forms/DecisionDialog.js';
import { Section } from '../../../kit/layout/Section.js';
import { archiveProgrammeMutation, type Settings } from './settings.query.js';
import classes from './Settings.module.css';

const consequences = ['sends', 'cancels', 'labels', 'readable', 'back'] as const;

/** The end of a programme: what follows is said first, and its name is typed before. */
export function ArchivePart({ settings: { key, name, archivedAt } }: { settings: Settings }) {
  const intl = useIntl();
  const { act, busy, fault, forget } = useAct(archiveProgrammeMutation);
  const [asks, setAsks] = useState(false);
  const [typed, setTyped] = useState('');
  const [done, setDone] = useState<'archived' | 'takenUp' | null>(null);
  const isTyped = typed.trim().toLowerCase() === name.trim().toLowerCase();
  const say = async (archived: boolean) => {
    if (!(await act({ programme: key, archived }))) return;
    setAsks(false);
    setDone(archived ? 'archived' : 'takenUp');
  };
  const ask = (open: boolean) => {
    forget();
    setTyped('');
    setAsks(open);
  };
  return (
    <Section
      title={<FormattedMessage id={archivedAt === null ? 'archive.title' : 'archive.again.title'} />}
      lead={<FormattedMessage id={archivedAt === null ? 'archive.lead' : 'archive.again.lead'} />}
    >
      {done && (
        <Outcome key={done}>
          <FormattedMessage id={`archive.done.${done}`} values={{ name }} />
        </Outcome>
      )}
      <div className={classes.acts}>
        {archivedAt === null ? (
          <Button variant="default" onClick={() => ask(true)}>
            <FormattedMessage id="archive.open" />
          </Button>
        ) : (
          <Button variant="default" loading={busy} onClick={() => void say(false)}>
            <FormattedMessage id="archive.again.act" />
          </Button>
        )}
      </div>
      {fault && !asks && <FaultNotice fault={fault} />}
      <DecisionDialog
        opened={asks}
        title={<FormattedMessage id="archive.ask" values={{ name }} />}
        returnsFocus={done === null}
        onClose={() => ask(false)}
      >
        <ul className={classes.consequences}>
          {consequences.map((one) => (
            <li key={one}>
              <FormattedMessage id={`archive.follows.${one}`} />
            </li>
          ))}
        </ul>
        <TextInput
          label={intl.formatMessage({ id: 'archive.type' }, { name })}
          value={typed}
          autoComplete="off"
          onChange={(event) => setTyped(event.currentTarget.value)}
          mb="md"
        />
        <div className={classes.acts}>
          <Button color="red" loading={busy} disabled={!isTyped} onClick={() => void say(true)}>
            <FormattedMessage id="archive.act" />
          </Button>
          <Button variant="default" disabled={busy} onClick={() => ask(false)}>
            <FormattedMessage id="action.cancel" />
          </Button>
        </div>
        {fault && <FaultNotice fault={fault} />}
      </DecisionDialog>
    </Section>
  );
}
