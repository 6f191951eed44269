import { Button } from '@mantine/core';
import { FormattedMessage, useIntl } from 'react-intl';
import { EmptyNotice } from '../../../kit/feedback/EmptyNotice.js';
import { FaultNotice } from '../../../kit/feedback/FaultNotice.js';
import { SkeletonLines } from '../../../kit/feedback/SkeletonLines.js';
import { Waiting } from '../../../kit/feedback/Waiting.js';
import { PastImportLine } from './PastImportLine.js';
import type { PastImports } from './useImports.js';
import classes from './PastImports.module.css';

/** Every file that came, the newest first: when, from whom, and what became of it. */
export function PastImportsList({ imports, fault, more, ask }: PastImports) {
  const intl = useIntl();
  if (imports === null) {
    if (fault === null) {
      return (
        <Waiting>
          <SkeletonLines count={3} />
        </Waiting>
      );
    }
    return <FaultNotice fault={fault} kept={intl.formatMessage({ id: 'fault.nothingLost' })} onRetry={ask} />;
  }
  if (imports.length === 0) {
    return (
      <EmptyNotice title={<FormattedMessage id="imports.none" />}>
        <FormattedMessage id="imports.none.hint" />
      </EmptyNotice>
    );
  }
  return (
    <>
      <ul className={classes.imports}>
        {imports.map((one) => (
          <PastImportLine key={one.id} one={one} onChanged={ask} />
        ))}
      </ul>
      {fault && <FaultNotice fault={fault} onRetry={ask} />}
      {more && (
        <Button variant="default" mt="md" onClick={more}>
          <FormattedMessage id="action.showMore" />
        </Button>
      )}
    </>
  );
}
