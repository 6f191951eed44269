import { Button } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useAnswer } from '../../../graphql/useAnswer.js';
import { Answered } from '../../../kit/feedback/Answered.js';
import { EmptyNotice } from '../../../kit/feedback/EmptyNotice.js';
import { SkeletonLines } from '../../../kit/feedback/SkeletonLines.js';
import { Surface } from '../../../kit/layout/Surface.js';
import { InvitationForm } from './InvitationForm.js';
import { requestMutation, suggestionsQuery } from './invitation.query.js';
import type { PersonInMentoring } from '../mentoring.query.js';
import { Sent } from './Sent.js';
import { SuggestionLine } from './SuggestionLine.js';
import classes from '../Cards.module.css';

interface AskForMentorProps {
  programmeKey: string;
  /** The first one stands above already. */
  butFirst?: boolean;
}

/** Champions who said that they are open to it, nearest first, with the reasons. */
export function AskForMentor({ programmeKey, butFirst = false }: AskForMentorProps) {
  const intl = useIntl();
  const answer = useAnswer(suggestionsQuery, { programme: programmeKey });
  const [chosen, setChosen] = useState<PersonInMentoring | null>(null);
  const [asked, setAsked] = useState<PersonInMentoring | null>(null);
  if (chosen) {
    return (
      <Surface>
        <InvitationForm
          person={chosen}
          programmeKey={programmeKey}
          mutation={requestMutation}
          words="mentoring.ask"
          onCancel={() => setChosen(null)}
          onSent={() => {
            setAsked(chosen);
            setChosen(null);
          }}
        />
      </Surface>
    );
  }
  return (
    <>
      {asked && <Sent words="mentoring.ask.sent" name={asked.displayName} />}
      <Answered answer={answer} skeleton={<SkeletonLines count={4} />}>
        {({ mentorSuggestions }) => {
          if (mentorSuggestions.length === 0) {
            return (
              <EmptyNotice title={<FormattedMessage id="mentoring.ask.none" />}>
                <FormattedMessage id="mentoring.ask.noneHint" />
              </EmptyNotice>
            );
          }
          const shown = butFirst ? mentorSuggestions.slice(1) : mentorSuggestions;
          if (shown.length === 0) return <FormattedMessage id="mentoring.ask.noOthers" tagName="p" />;
          return (
            <ul className={classes.lines}>
              {shown.map((suggestion) => (
                <li key={suggestion.person.id}>
                  <SuggestionLine suggestion={suggestion}>
                    <Button
                      variant="default"
                      size="sm"
                      aria-label={intl.formatMessage(
                        { id: 'mentoring.ask.chooseName' },
                        { name: suggestion.person.displayName },
                      )}
                      onClick={() => setChosen(suggestion.person)}
                    >
                      <FormattedMessage id="mentoring.ask.choose" />
                    </Button>
                  </SuggestionLine>
                </li>
              ))}
            </ul>
          );
        }}
      </Answered>
    </>
  );
}
