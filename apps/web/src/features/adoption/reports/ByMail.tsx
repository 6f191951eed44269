import { Button } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'react-router';
import { useAct } from '../../../graphql/useAct.js';
import { useAnswer } from '../../../graphql/useAnswer.js';
import { FaultNotice } from '../../../kit/feedback/FaultNotice.js';
import { Outcome } from '../../../kit/feedback/Outcome.js';
import { Section } from '../../../kit/layout/Section.js';
import { Moment } from '../../../kit/time/Moment.js';
import type { Scope } from '../scope/scope.js';
import classes from './ByMail.module.css';
import { orderOf } from './orderOf.js';
import { endReportMutation, reportsQuery, requestReportMutation, type ReportOrder } from './reports.query.js';

const rhythms = ['WEEKLY', 'MONTHLY'] as const;
type Wish = (typeof rhythms)[number] | 'NONE';

/** These people's figures, each week or month, for as long as one may see them. */
export function ByMail({ programme, scope }: { programme: string; scope: Scope }) {
  const { data } = useAnswer(reportsQuery, {});
  if (!data?.viewer) return null;
  const { reportAddress: address, adoptionReports } = data.viewer;
  const order = orderOf(adoptionReports, programme, scope);
  return (
    <div className={classes.byMail}>
      <Section title={<FormattedMessage id="reports.title" />}>
        <p className={classes.words}>
          <FormattedMessage id="reports.lead" />{' '}
          {address === null ? (
            <>
              <FormattedMessage id="reports.noAddress" />{' '}
              <Link to="/preferences">
                <FormattedMessage id="reports.preferences" />
              </Link>
            </>
          ) : (
            <FormattedMessage
              id="reports.goesTo"
              values={{ address: <span className={classes.address}>{address}</span> }}
            />
          )}
        </p>
        <Order order={order} mayAsk={address !== null} programme={programme} scope={scope} />
      </Section>
    </div>
  );
}

interface OrderProps {
  order: ReportOrder | null;
  mayAsk: boolean;
  programme: string;
  scope: Scope;
}

function Order({ order, mayAsk, programme, scope }: OrderProps) {
  const intl = useIntl();
  const request = useAct(requestReportMutation);
  const end = useAct(endReportMutation);
  const [wish, setWish] = useState<Wish | null>(null);
  // Counted, so that each act has its words anew, and with them the keyboard.
  const [done, setDone] = useState({ times: 0, what: null as 'asked' | 'ended' | null });
  const say = (what: 'asked' | 'ended') => setDone(({ times }) => ({ times: times + 1, what }));
  const isBusy = request.busy || end.busy;
  const ask = async (rhythm: (typeof rhythms)[number]) => {
    if (isBusy) return;
    setWish(rhythm);
    end.forget();
    if (await request.act({ programme, orgUnitCode: scope.unit, country: scope.country, rhythm })) say('asked');
  };
  const stop = async (reportId: string) => {
    if (isBusy) return;
    setWish('NONE');
    request.forget();
    if (await end.act({ reportId })) say('ended');
  };
  const fault = request.fault ?? end.fault;
  return (
    <>
      {done.what !== null && !fault && (
        <Outcome key={done.times}>
          <FormattedMessage id={`reports.${done.what}`} />
        </Outcome>
      )}
      {order && (
        <p className={classes.words}>
          <FormattedMessage id={`reports.${order.rhythm}`} values={{ next: <Moment value={order.nextAt} /> }} />
        </p>
      )}
      <div className={classes.acts}>
        {mayAsk &&
          rhythms
            .filter((rhythm) => rhythm !== order?.rhythm)
            .map((rhythm) => (
              <Button
                key={rhythm}
                variant="default"
                size="sm"
                loading={isBusy && wish === rhythm}
                onClick={() => void ask(rhythm)}
              >
                <FormattedMessage id={`reports.ask.${rhythm}`} />
              </Button>
            ))}
        {order && (
          <Button
            variant="subtle"
            color="gray"
            size="sm"
            loading={isBusy && wish === 'NONE'}
            onClick={() => void stop(order.id)}
          >
            <FormattedMessage id="reports.end" />
          </Button>
        )}
      </div>
      {fault && <FaultNotice fault={fault} kept={intl.formatMessage({ id: 'fault.nothingLost' })} />}
    </>
  );
}
