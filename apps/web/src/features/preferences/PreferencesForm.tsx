import { FormattedMessage, useIntl } from 'react-intl';
import { useAct } from '../../graphql/useAct.js';
import type { VariablesOf } from '../../graphql/graphql.js';
import { FaultNotice } from '../../kit/feedback/FaultNotice.js';
import { Section } from '../../kit/layout/Section.js';
import { PreferenceSwitch } from './PreferenceSwitch.js';
import { updatePreferencesMutation, type Preferences } from './preferences.query.js';
import { QuietHours } from './QuietHours.js';
import { Saved } from './Saved.js';
import classes from './PreferencesForm.module.css';

interface PreferencesFormProps {
  preferences: Preferences;
  person: { email: string | null; timeZone: string };
}

type Change = VariablesOf<typeof updatePreferencesMutation>['input'];

/** Each choice is kept as it is made; there is nothing to submit. */
export function PreferencesForm({ preferences, person }: PreferencesFormProps) {
  const intl = useIntl();
  const { act, busy, fault } = useAct(updatePreferencesMutation);
  const change = (input: Change) => void act(input);
  return (
    <>
      <Section title={<FormattedMessage id="preferences.seen" />}>
        <div className={classes.choices}>
          <PreferenceSwitch name="visibleAsChampion" preferences={preferences} onChange={change} />
          <PreferenceSwitch name="openToMentor" preferences={preferences} onChange={change} />
        </div>
      </Section>
      <Section title={<FormattedMessage id="preferences.messages" />}>
        <div className={classes.choices}>
          <PreferenceSwitch name="email" preferences={preferences} onChange={change} detail={person.email} />
          <PreferenceSwitch name="inApp" preferences={preferences} onChange={change} />
          <QuietHours
            start={preferences.quietHoursStart}
            end={preferences.quietHoursEnd}
            timeZone={person.timeZone}
            onChange={change}
          />
        </div>
      </Section>
      {fault && <FaultNotice fault={fault} kept={intl.formatMessage({ id: 'preferences.kept' })} />}
      <Saved busy={busy} failed={fault !== null} />
    </>
  );
}
