import { VisuallyHidden } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { Icon } from '../../kit/Icon.js';
import type { CriterionKind, CriterionProgress } from './journey.query.js';
import { StepEvidence } from './step/StepEvidence.js';
import { StepProgress } from './step/StepProgress.js';
import classes from './CriteriaList.module.css';

interface CriteriaListProps {
  progress: CriterionProgress[];
  /** Shows the way to what is missing; for the person, not for a reviewer. */
  leads?: boolean;
}

const ways = {
  GUIDE_ACKNOWLEDGED: { to: '/guide', words: 'journey.act.guide' },
  SESSIONS_ATTENDED: { to: '/sessions', words: 'journey.act.session' },
  HAS_MENTOR: { to: '/mentoring', words: 'journey.act.mentor' },
  MENTEES_LABELLED: { to: '/mentoring', words: 'journey.act.mentees' },
} as const;

/** What a label asks for, and the facts that speak for it. */
export function CriteriaList({ progress, leads = false }: CriteriaListProps) {
  return (
    <ul className={classes.criteria}>
      {progress.map(({ criterion, current, met, evidence }) => (
        <li key={criterion.id} className={classes.criterion} data-met={met}>
          <span className={classes.mark} aria-hidden="true">
            {met && <Icon sign="check" size={15} />}
          </span>
          <div className={classes.words}>
            <div className={classes.top}>
              <span>{criterion.description}</span>
              {met ? (
                <VisuallyHidden>
                  {' '}
                  <FormattedMessage id="journey.state.done" />
                </VisuallyHidden>
              ) : (
                <span className={classes.missing}>
                  <FormattedMessage id="journey.criterion.missing" />
                </span>
              )}
              {criterion.required > 1 && (
                <StepProgress current={Math.min(current, criterion.required)} required={criterion.required} />
              )}
            </div>
            {evidence.length > 0 && <StepEvidence step={{ evidence, doneAt: null }} />}
            {leads && !met && <Way kind={criterion.kind} />}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Way({ kind }: { kind: CriterionKind }) {
  if (kind === 'HOLDS_LEVEL' || kind === 'SELF_DECLARED') return null;
  const { to, words } = ways[kind];
  return (
    <Link to={to}>
      <FormattedMessage id={words} />
    </Link>
  );
}
