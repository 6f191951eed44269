import { Button } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useAct } from '../../graphql/useAct.js';
import { FaultNotice } from '../../kit/feedback/FaultNotice.js';
import { Outcome } from '../../kit/feedback/Outcome.js';
import { Day } from '../../kit/time/Day.js';
import { revokeApiTokenMutation, type ApiToken } from './account.query.js';
import { NewToken } from './NewToken.js';
import { accessOf } from './tokenChoice.js';
import classes from './account.module.css';

export function ApiTokens({ tokens }: { tokens: readonly ApiToken[] }) {
  const intl = useIntl();
  const { act, busy, fault } = useAct(revokeApiTokenMutation);
  const [revoked, setRevoked] = useState<string | null>(null);
  const revoke = async ({ id, name }: ApiToken) => {
    setRevoked(null);
    if (await act({ tokenId: id })) setRevoked(name);
  };
  return (
    <div className={classes.part}>
      {revoked !== null && (
        <Outcome>
          <FormattedMessage id="myAccount.token.revoked" values={{ name: revoked }} />
        </Outcome>
      )}
      {fault && <FaultNotice fault={fault} />}
      {tokens.length === 0 && (
        <p className={classes.facts}>
          <FormattedMessage id="myAccount.tokens.none" />
        </p>
      )}
      {tokens.length > 0 && (
        <ul className={classes.lines} aria-label={intl.formatMessage({ id: 'myAccount.tokens' })}>
          {tokens.map((token) => (
            <li key={token.id} className={classes.line}>
              <div>
                <p className={classes.name}>{token.name}</p>
                <TokenFacts token={token} />
              </div>
              <Button
                variant="default"
                size="sm"
                disabled={busy}
                onClick={() => void revoke(token)}
                aria-label={intl.formatMessage({ id: 'myAccount.token.revoke.label' }, { name: token.name })}
              >
                <FormattedMessage id="myAccount.token.revoke" />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <NewToken />
    </div>
  );
}

function TokenFacts({ token }: { token: ApiToken }) {
  const lastUsedAt = token.lastUsedAt ?? null;
  const values = {
    access: accessOf(token),
    until: <Day value={token.expiresAt} />,
    used: lastUsedAt === null ? 'never' : 'once',
    usedOn: lastUsedAt === null ? '' : <Day value={lastUsedAt} short />,
  };
  return (
    <p className={classes.facts}>
      <FormattedMessage id="myAccount.token.facts" values={values} />
    </p>
  );
}
