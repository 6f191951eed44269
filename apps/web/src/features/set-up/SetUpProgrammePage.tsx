import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { useAnswer } from '../../graphql/useAnswer.js';
import { Answered } from '../../kit/feedback/Answered.js';
import { Outcome } from '../../kit/feedback/Outcome.js';
import { SkeletonCard } from '../../kit/feedback/SkeletonCard.js';
import { KitChoice } from './KitChoice.js';
import { ProgrammeIsOpen } from './ProgrammeIsOpen.js';
import { SetUpStep } from './SetUpStep.js';
import { kitsQuery } from './setUp.query.js';
import type { Begun } from './StartProgramme.js';
import classes from './ways.module.css';

export function SetUpProgrammePage() {
  const answer = useAnswer(kitsQuery, {});
  const [begun, setBegun] = useState<Begun | null>(null);
  return (
    <SetUpStep step="PROGRAMME" ownButton={(isDone) => !isDone}>
      {() => (
        <Answered answer={answer} skeleton={<SkeletonCard lines={8} />}>
          {({ programmes, programmeKits }) => {
            const programme = programmes.find(({ key }) => key === begun?.key) ?? programmes.at(-1);
            return (
              <div className={classes.parts}>
                {begun && (
                  <Outcome key={begun.key}>
                    <FormattedMessage id="setUp.programme.begun" values={{ name: begun.name }} />
                  </Outcome>
                )}
                {programme && <ProgrammeIsOpen key={programme.key} programme={programme} />}
                <KitChoice
                  key={begun?.key}
                  kits={programmeKits}
                  taken={programmes.map(({ key }) => key)}
                  onBegun={setBegun}
                />
              </div>
            );
          }}
        </Answered>
      )}
    </SetUpStep>
  );
}
