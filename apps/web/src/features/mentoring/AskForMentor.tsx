import { Button } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useAnswer } from '../../graphql/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { EmptyNotice } from '../../kit/EmptyNotice.js';
import { PersonLine } from '../../kit/PersonLine.js';
import { personDetail } from '../../kit/personDetail.js';
import { Section } from '../../kit/Section.js';
import { SkeletonLines } from '../../kit/SkeletonLines.js';
import { Surface } from '../../kit/Surface.js';
import { InvitationForm } from './InvitationForm.js';
import { requestMutation, suggestionsQuery, type PersonInMentoring } from './mentoring.query.js';
import { Sent } from './Sent.js';
import classes from './AskForMentor.module.css';

/** Champions who said that they are open to it, nearest first, with the reasons. */
export function AskForMentor({ programmeKey }: { programmeKey: string }) {
  const intl = useIntl();
  const answer = useAnswer(suggestionsQuery, { programme: programmeKey });
  const [chosen, setChosen] = useState<PersonInMentoring | null>(null);
  const [asked, setAsked] = useState<PersonInMentoring | null>(null);
  return (
    <Section
      id="ask"
      title={<FormattedMessage id="mentoring.ask" />}
      lead={<FormattedMessage id="mentoring.ask.lead" />}
    >
      {asked && <Sent words="mentoring.ask.sent" name={asked.displayName} />}
      {chosen ? (
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
      ) : (
        <Answered answer={answer} skeleton={<SkeletonLines count={4} />}>
          {({ mentorSuggestions }) =>
            mentorSuggestions.length === 0 ? (
              <EmptyNotice title={<FormattedMessage id="mentoring.ask.none" />}>
                <FormattedMessage id="mentoring.ask.noneHint" />
              </EmptyNotice>
            ) : (
              <ul className={classes.suggestions}>
                {mentorSuggestions.map(({ person, reasons }) => (
                  <li key={person.id}>
                    <PersonLine
                      wraps
                      person={person}
                      detail={
                        <>
                          {personDetail(intl, person)}
                          <span className={classes.reasons}>{reasons.join(' · ')}</span>
                        </>
                      }
                    >
                      <Button
                        variant="default"
                        size="sm"
                        aria-label={intl.formatMessage(
                          { id: 'mentoring.ask.chooseName' },
                          { name: person.displayName },
                        )}
                        onClick={() => setChosen(person)}
                      >
                        <FormattedMessage id="mentoring.ask.choose" />
                      </Button>
                    </PersonLine>
                  </li>
                ))}
              </ul>
            )
          }
        </Answered>
      )}
    </Section>
  );
}
