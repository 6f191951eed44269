import { Button, NativeSelect, TextInput } from '@mantine/core';
import { FormattedMessage, useIntl } from 'react-intl';
import { useSearchParams } from 'react-router';
import { Continued } from '../../../kit/layout/Continued.js';
import { Page } from '../../../kit/layout/Page.js';
import { PageHead } from '../../../kit/layout/PageHead.js';
import { ActionChoice } from './ActionChoice.js';
import { ActorChoice } from './ActorChoice.js';
import { addressOf, askedIn, auditSubjects, filterOf, type AuditAsked } from './auditFilters.js';
import classes from './AuditPage.module.css';
import { AuditPart } from './AuditPart.js';

/** For administrators: who did what to which object. */
export function AuditPage() {
  const intl = useIntl();
  const [params, setParams] = useSearchParams();
  const asked = askedIn(params);
  const narrow = (next: Partial<AuditAsked>) => setParams(addressOf({ ...asked, ...next }), { replace: true });
  const isNarrow = addressOf(asked).size > 0;
  return (
    <Page name={intl.formatMessage({ id: 'nav.audit' })}>
      <PageHead title={<FormattedMessage id="audit.title" />} lead={<FormattedMessage id="audit.lead" />} />
      <div>
        <div className={classes.filters} role="search">
          <NativeSelect
            label={intl.formatMessage({ id: 'audit.about' })}
            data={[
              { value: '', label: intl.formatMessage({ id: 'audit.about.any' }) },
              ...auditSubjects.map((value) => ({ value, label: intl.formatMessage({ id: `audit.about.${value}` }) })),
            ]}
            value={asked.about ?? ''}
            onChange={(event) =>
              narrow({ about: auditSubjects.find((one) => one === event.currentTarget.value) ?? null })
            }
          />
          <ActionChoice value={asked.action} onChange={(action) => narrow({ action })} />
          <ActorChoice value={asked.actor} onChange={(actor) => narrow({ actor })} />
          {(['from', 'to'] as const).map((end) => (
            <TextInput
              key={end}
              type="date"
              label={intl.formatMessage({ id: `audit.${end}` })}
              value={asked[end] ?? ''}
              onChange={(event) => narrow({ [end]: event.currentTarget.value || null })}
            />
          ))}
          {isNarrow && (
            <Button variant="subtle" onClick={() => setParams({}, { replace: true })}>
              <FormattedMessage id="audit.everything" />
            </Button>
          )}
        </div>
        <Continued key={params.toString()}>{(part) => <AuditPart {...part} filter={filterOf(asked)} />}</Continued>
      </div>
    </Page>
  );
}
