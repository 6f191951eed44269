import { Button } from '@mantine/core';
import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useAct } from '../../graphql/useAct.js';
import { useAnswer } from '../../graphql/useAnswer.js';
import { FaultNotice } from '../../kit/feedback/FaultNotice.js';
import { KitContents } from './KitContents.js';
import { isOwnKit, keyToTake, type ProgrammeDraft } from './kitDraft.js';
import { ProgrammeFields } from './ProgrammeFields.js';
import { kitDaysQuery, startProgrammeMutation, type Kit } from './setUp.query.js';
import classes from './StartProgramme.module.css';

export interface Begun {
  key: string;
  name: string;
}

interface StartProgrammeProps {
  kit: Kit;
  taken: readonly string[];
  onBegun(programme: Begun): void;
  onLeave(): void;
}

/** The kit that was chosen: what will be there, how it is called, and the one button that opens it. */
export function StartProgramme({ kit, taken, onBegun, onLeave }: StartProgrammeProps) {
  const intl = useIntl();
  const { act, busy, fault } = useAct(startProgrammeMutation);
  const [draft, setDraft] = useState<ProgrammeDraft>(() => ({
    name: isOwnKit(kit) ? '' : kit.name,
    key: null,
    startsOn: '',
  }));
  const { startsOn } = draft;
  const dated = useAnswer(kitDaysQuery, { startsOn }, { pause: startsOn === '' });
  const ofKit = dated.data?.programmeKits.find(({ key }) => key === kit.key);
  const days = (startsOn === '' ? kit : (ofKit ?? kit)).sessions.map(({ startsAt }) => startsAt);
  const key = draft.key ?? keyToTake(kit, draft.name, taken);
  const title = useRef<HTMLHeadingElement>(null);
  // The card that was pressed is gone: one goes on reading here.
  useEffect(() => title.current?.focus(), []);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const answer = await act({ kit: kit.key, key, name: draft.name, startsOn: startsOn || null });
    if (answer) onBegun(answer.startProgramme.programme);
  };
  return (
    <section className={classes.chosen} aria-labelledby="chosen-kit">
      <div>
        <h2 id="chosen-kit" className={classes.title} tabIndex={-1} ref={title}>
          {kit.name}
        </h2>
        <p className={classes.summary}>{kit.summary}</p>
      </div>
      <h3 className={classes.part}>
        <FormattedMessage id="setUp.programme.willBe" />
      </h3>
      <KitContents kit={kit} days={days} />
      <form className={classes.form} onSubmit={(event) => void submit(event)}>
        <h3 className={classes.part}>
          <FormattedMessage id="setUp.programme.call" />
        </h3>
        <ProgrammeFields
          draft={{ ...draft, key }}
          hasSessions={kit.sessions.length > 0}
          fault={fault ?? (startsOn === '' ? null : dated.fault)}
          onChange={setDraft}
        />
        <p className={classes.summary}>
          <FormattedMessage id={isOwnKit(kit) ? 'setUp.programme.followsOwn' : 'setUp.programme.follows'} />
        </p>
        <div className={classes.acts}>
          <Button type="submit" loading={busy}>
            <FormattedMessage id="setUp.programme.begin" />
          </Button>
          <Button variant="default" onClick={onLeave}>
            <FormattedMessage id="setUp.programme.leave" />
          </Button>
        </div>
        {fault && <FaultNotice fault={fault} kept={intl.formatMessage({ id: 'setUp.kept' })} />}
      </form>
    </section>
  );
}
