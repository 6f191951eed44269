import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { useAnswer } from '../../graphql/useAnswer.js';
import { Answered } from '../../kit/feedback/Answered.js';
import { Outcome } from '../../kit/feedback/Outcome.js';
import { SkeletonCard } from '../../kit/feedback/SkeletonCard.js';
import { Section } from '../../kit/layout/Section.js';
import { KitChoice } from './KitChoice.js';
import { SetUpStep } from './SetUpStep.js';
import { kitsQuery } from './setUp.query.js';
import { WhoRunsIt } from './WhoRunsIt.js';

interface Begun {
  key: string;
  name: string;
}

export function SetUpProgrammePage() {
  const answer = useAnswer(kitsQuery, {});
  const [begun, setBegun] = useState<Begun | null>(null);
  return (
    <SetUpStep step="PROGRAMME" ownButton={begun === null}>
      {() => (
        <Answered answer={answer} skeleton={<SkeletonCard lines={8} />}>
          {({ programmes, programmeKits }) => {
            const programme = begun ?? programmes.at(-1) ?? null;
            return (
              <>
                {begun && (
                  <Outcome>
                    <FormattedMessage id="setUp.programme.begun" values={{ name: begun.name }} />
                  </Outcome>
                )}
                {programme && (
                  <Section
                    title={<FormattedMessage id="setUp.team.title" values={{ name: programme.name }} />}
                    lead={<FormattedMessage id="setUp.team.lead" />}
                  >
                    <WhoRunsIt key={programme.key} programme={programme.key} />
                  </Section>
                )}
                {begun === null && (
                  <Section
                    title={<FormattedMessage id={programme ? 'setUp.programme.another' : 'setUp.programme.choose'} />}
                  >
                    <KitChoice kits={programmeKits} taken={programmes.map(({ key }) => key)} onBegun={setBegun} />
                  </Section>
                )}
              </>
            );
          }}
        </Answered>
      )}
    </SetUpStep>
  );
}
