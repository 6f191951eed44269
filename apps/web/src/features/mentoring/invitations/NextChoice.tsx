import { Button } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { useAnswer } from '../../../graphql/useAnswer.js';
import { Answered } from '../../../kit/feedback/Answered.js';
import { PageHead } from '../../../kit/layout/PageHead.js';
import { SkeletonHead } from '../../../kit/feedback/SkeletonHead.js';
import { Surface } from '../../../kit/layout/Surface.js';
import { InvitationForm } from './InvitationForm.js';
import { requestMutation, suggestionsQuery, type Suggestion } from './invitation.query.js';
import type { LookAgain } from '../mentoring.js';
import { SuggestionLine } from './SuggestionLine.js';
import classes from './NextChoice.module.css';

interface NextChoiceProps {
  lookAgain: LookAgain;
  programmeKey: string;
  onAsked(this: void, name: string): void;
}

/** After a request that led nowhere, or an end: what happened, in a kind word, and the next one to ask. */
export function NextChoice({ lookAgain: { why, name }, programmeKey, onAsked }: NextChoiceProps) {
  const answer = useAnswer(suggestionsQuery, { programme: programmeKey });
  return (
    <Answered answer={answer} skeleton={<SkeletonHead />}>
      {({ mentorSuggestions: [first] }) => (
        <div className={classes.choice}>
          <PageHead
            title={
              <>
                <FormattedMessage id={`mentoring.again.${why}`} values={{ name }} />{' '}
                {first && <FormattedMessage id="mentoring.again.next" values={{ name: first.person.givenName }} />}
              </>
            }
            lead={first && <FormattedMessage id="mentoring.again.lead" />}
          />
          {first && <Next suggestion={first} programmeKey={programmeKey} onAsked={onAsked} />}
        </div>
      )}
    </Answered>
  );
}

interface NextProps {
  suggestion: Suggestion;
  programmeKey: string;
  onAsked(this: void, name: string): void;
}

function Next({ suggestion, programmeKey, onAsked }: NextProps) {
  const [writing, setWriting] = useState(false);
  const { person, reasons } = suggestion;
  return (
    <Surface>
      {writing ? (
        <InvitationForm
          person={person}
          reasons={reasons}
          programmeKey={programmeKey}
          mutation={requestMutation}
          words="mentoring.ask"
          onSent={() => onAsked(person.displayName)}
          onCancel={() => setWriting(false)}
        />
      ) : (
        <SuggestionLine suggestion={suggestion}>
          <Button onClick={() => setWriting(true)}>
            <FormattedMessage id="mentoring.ask.chooseName" values={{ name: person.givenName }} />
          </Button>
        </SuggestionLine>
      )}
    </Surface>
  );
}
