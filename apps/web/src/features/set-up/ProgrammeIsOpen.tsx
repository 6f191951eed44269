import { FormattedMessage } from 'react-intl';
import { isCapableIn } from '../../app/capabilities.js';
import { rememberedProgramme } from '../../app/programme.js';
import { useAnswer } from '../../graphql/useAnswer.js';
import { Answered } from '../../kit/feedback/Answered.js';
import { SkeletonCard } from '../../kit/feedback/SkeletonCard.js';
import { Status } from '../../kit/feedback/Status.js';
import { LinkButton } from '../../kit/layout/LinkButton.js';
import { Section } from '../../kit/layout/Section.js';
import { Surface } from '../../kit/layout/Surface.js';
import { remember } from '../../kit/remembered.js';
import { Moment } from '../../kit/time/Moment.js';
import { openProgrammeQuery, type OpenProgramme } from './setUp.query.js';
import { WhoRunsIt } from './WhoRunsIt.js';
import classes from './ProgrammeIsOpen.module.css';

/** What is there of a programme that was opened, the ways to it, and who has which part in it. */
export function ProgrammeIsOpen({ programme }: { programme: OpenProgramme }) {
  const { key, name, levels, guide } = programme;
  const answer = useAnswer(openProgrammeQuery, { programme: key });
  // What it leads to is about this programme, where there are several.
  const choose = () => remember(rememberedProgramme, key);
  return (
    <Answered answer={answer} skeleton={<SkeletonCard lines={6} />}>
      {(facts) => {
        const { totalCount, nodes } = facts.sessions;
        const [first] = nodes;
        return (
          <>
            <Surface
              title={name}
              aside={
                <Status tone="good" sign="check">
                  <FormattedMessage id="setUp.programme.isOpen" />
                </Status>
              }
            >
              <ul className={classes.facts}>
                <li>
                  <FormattedMessage
                    id="setUp.kit.levels"
                    values={{ levels: levels.map((level) => level.name).join(' · ') }}
                  />
                </li>
                <li>
                  <FormattedMessage
                    id={guide === null ? 'setUp.kit.noGuide' : 'setUp.kit.guide'}
                    values={{ title: guide?.title }}
                  />
                </li>
                <li>
                  {first === undefined ? (
                    <FormattedMessage id="setUp.kit.sessions" values={{ count: 0 }} />
                  ) : (
                    <FormattedMessage
                      id="setUp.programme.sessions"
                      values={{ count: totalCount, moment: <Moment value={first.startsAt} /> }}
                    />
                  )}
                </li>
              </ul>
              <div className={classes.ways}>
                {isCapableIn(programme, 'REVIEW_LABELS') && (
                  <LinkButton to="/programme" variant="default" size="sm" onClick={choose}>
                    <FormattedMessage id="setUp.programme.see" />
                  </LinkButton>
                )}
                {guide && (
                  <LinkButton to="/guide" variant="default" size="sm" onClick={choose}>
                    <FormattedMessage id="setUp.programme.seeGuide" />
                  </LinkButton>
                )}
                <LinkButton to="/sessions" variant="default" size="sm" onClick={choose}>
                  <FormattedMessage id="setUp.programme.seeSessions" />
                </LinkButton>
              </div>
            </Surface>
            <Section
              title={<FormattedMessage id="setUp.team.title" values={{ name }} />}
              lead={<FormattedMessage id="setUp.team.lead" />}
            >
              <WhoRunsIt programme={key} facts={facts} />
            </Section>
          </>
        );
      }}
    </Answered>
  );
}
