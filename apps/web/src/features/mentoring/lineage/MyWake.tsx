import { FormattedMessage } from 'react-intl';
import { useAnswer } from '../../../graphql/useAnswer.js';
import { Answered } from '../../../kit/feedback/Answered.js';
import { EmptyNotice } from '../../../kit/feedback/EmptyNotice.js';
import { Section } from '../../../kit/layout/Section.js';
import { SkeletonCard } from '../../../kit/feedback/SkeletonCard.js';
import { Above } from './Above.js';
import { LineagePicture } from './LineagePicture.js';
import { LineageWords } from './LineageWords.js';
import { lineageQuery } from './lineage.query.js';
import classes from './MyWake.module.css';

/** Who came after me, and who came after them. */
export function MyWake({ programmeKey }: { programmeKey: string }) {
  const answer = useAnswer(lineageQuery, { programme: programmeKey, personId: null });
  return (
    <Section title={<FormattedMessage id="mentoring.wake" />}>
      <Answered answer={answer} skeleton={<SkeletonCard lines={8} />}>
        {({ lineage }) =>
          lineage && lineage.descendantCount > 0 ? (
            <div className={classes.wake}>
              <p className={classes.sentence}>
                <FormattedMessage
                  id="mentoring.wake.count"
                  values={{ count: lineage.descendantCount, labelled: lineage.labelledDescendantCount }}
                />
              </p>
              <Above ancestors={lineage.ancestors} />
              <LineagePicture lineage={lineage} />
              <LineageWords lineage={lineage} />
            </div>
          ) : (
            <>
              {lineage && <Above ancestors={lineage.ancestors} />}
              <EmptyNotice wake title={<FormattedMessage id="mentoring.wake.none" />}>
                <FormattedMessage id="mentoring.wake.noneHint" />
              </EmptyNotice>
            </>
          )
        }
      </Answered>
    </Section>
  );
}
