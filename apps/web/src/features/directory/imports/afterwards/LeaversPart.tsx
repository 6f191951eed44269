import { FormattedMessage } from 'react-intl';
import { useAnswer } from '../../../../graphql/useAnswer.js';
import type { ResultOf } from '../../../../graphql/graphql.js';
import { Answered } from '../../../../kit/feedback/Answered.js';
import { SkeletonLines } from '../../../../kit/feedback/SkeletonLines.js';
import type { Part } from '../../../../kit/layout/Continued.js';
import { ShowMore } from '../../../../kit/layout/ShowMore.js';
import { PersonLine } from '../../../../kit/people/PersonLine.js';
import { Day } from '../../../../kit/time/Day.js';
import { RoleScopeWords } from '../../roles/RoleScopeWords.js';
import { leaversQuery } from './afterwards.query.js';
import classes from './afterwards.module.css';

type Leaver = ResultOf<typeof leaversQuery>['people']['nodes'][number];

export function LeaversPart({ importId, after, onMore }: Part & { importId: string }) {
  const answer = useAnswer(leaversQuery, { importId, after });
  return (
    <Answered answer={answer} skeleton={<SkeletonLines count={3} />}>
      {({ people: { nodes, pageInfo } }) => (
        <>
          <ul className={classes.people}>
            {nodes.map((leaver) => (
              <li key={leaver.id}>
                <PersonLine person={leaver} detail={<WhatComesBack leaver={leaver} />} size="small" />
              </li>
            ))}
          </ul>
          <ShowMore pageInfo={pageInfo} onMore={onMore} />
        </>
      )}
    </Answered>
  );
}

function WhatComesBack({ leaver: { orgUnit, departure } }: { leaver: Leaver }) {
  return (
    <>
      {orgUnit.name}
      {departure?.roles.map((role) => (
        <span key={role.id} className={classes.comesBack}>
          <FormattedMessage
            id="leaving.comesBack.role"
            values={{ role: <FormattedMessage id={`role.${role.role}`} />, scope: <RoleScopeWords {...role} /> }}
          />
        </span>
      ))}
      {departure?.hostedSessions.map((session) => (
        <span key={session.id} className={classes.comesBack}>
          <FormattedMessage
            id="leaving.comesBack.session"
            values={{ title: session.title, day: <Day value={session.startsAt} /> }}
          />
        </span>
      ))}
    </>
  );
}
