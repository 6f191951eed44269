import { FormattedMessage } from 'react-intl';
import { useAnswer } from '../../../graphql/useAnswer.js';
import { Answered } from '../../../kit/feedback/Answered.js';
import { EmptyNotice } from '../../../kit/feedback/EmptyNotice.js';
import { SkeletonLines } from '../../../kit/feedback/SkeletonLines.js';
import type { Part } from '../../../kit/layout/Continued.js';
import { ShowMore } from '../../../kit/layout/ShowMore.js';
import { auditQuery, type AuditFilter } from './audit.query.js';
import { AuditEntryLine } from './AuditEntryLine.js';
import classes from './AuditPart.module.css';

export function AuditPart({ filter, after, onMore }: Part & { filter: AuditFilter }) {
  const answer = useAnswer(auditQuery, { filter, after });
  return (
    <Answered answer={answer} skeleton={<SkeletonLines count={8} />}>
      {({ audit: { nodes, pageInfo } }) => {
        if (nodes.length === 0 && after === null) {
          return (
            <EmptyNotice title={<FormattedMessage id="audit.none" />}>
              <FormattedMessage id="audit.none.hint" />
            </EmptyNotice>
          );
        }
        return (
          <>
            <ul className={classes.lines}>
              {nodes.map((line) => (
                <li key={line.id}>
                  <AuditEntryLine line={line} />
                </li>
              ))}
            </ul>
            <ShowMore pageInfo={pageInfo} onMore={onMore} />
          </>
        );
      }}
    </Answered>
  );
}
