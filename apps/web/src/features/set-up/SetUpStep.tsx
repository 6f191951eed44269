import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useAnswer } from '../../graphql/useAnswer.js';
import { Answered } from '../../kit/feedback/Answered.js';
import { SkeletonCard } from '../../kit/feedback/SkeletonCard.js';
import { LinkButton } from '../../kit/layout/LinkButton.js';
import { Page } from '../../kit/layout/Page.js';
import { PageHead } from '../../kit/layout/PageHead.js';
import { SetUpList } from './SetUpList.js';
import { afterStep } from './setUpSteps.js';
import { setUpQuery, type Step } from './setUp.query.js';
import classes from './SetUpStep.module.css';

interface AtStep {
  /** Where one goes on. */
  next: string;
  isDone: boolean;
  /** After something that was no act of GraphQL. */
  ask(this: void): void;
}

interface SetUpStepProps {
  step: Step;
  /** What can be done here. */
  children(at: AtStep): ReactNode;
  /** Whether what is done here leads on by itself, or is what one came for: the way past it is then the quieter one. */
  ownButton?: boolean | ((isDone: boolean) => boolean);
}

/** One of the four steps of a company's first hour: what it changes, and the way on. */
export function SetUpStep({ step, children, ownButton = false }: SetUpStepProps) {
  const intl = useIntl();
  const answer = useAnswer(setUpQuery, {});
  return (
    <Page name={intl.formatMessage({ id: `setUp.step.${step}` })}>
      <Answered answer={answer} skeleton={<SkeletonCard lines={6} />}>
        {({ setUp }) => {
          const next = afterStep(setUp, step);
          const isLast = next === '/';
          const isDone = setUp.some((one) => one.step === step && one.done);
          const isQuiet = typeof ownButton === 'function' ? ownButton(isDone) : ownButton;
          return (
            <>
              <nav aria-label={intl.formatMessage({ id: 'setUp.steps' })}>
                <SetUpList steps={setUp} at={step} />
              </nav>
              <PageHead
                title={<FormattedMessage id={`setUp.title.${step}`} />}
                lead={<FormattedMessage id={`setUp.changes.${step}`} />}
              />
              {children({ next, isDone, ask: answer.ask })}
              <div className={classes.on}>
                <LinkButton to={next} variant={isQuiet ? 'default' : 'filled'}>
                  <FormattedMessage id={isLast ? 'setUp.toHome' : isQuiet && !isDone ? 'setUp.later' : 'setUp.next'} />
                </LinkButton>
                <p className={classes.again}>
                  <FormattedMessage id="setUp.again" />
                </p>
              </div>
            </>
          );
        }}
      </Answered>
    </Page>
  );
}
