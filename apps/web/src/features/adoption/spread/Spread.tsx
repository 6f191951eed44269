import { FormattedMessage, useIntl } from 'react-intl';
import { Chart } from '../../../kit/charts/Chart.js';
import { EmptyNotice } from '../../../kit/feedback/EmptyNotice.js';
import { Section } from '../../../kit/layout/Section.js';
import { Counted } from '../Counted.js';
import { DefinitionsContext } from '../definitions.js';
import type { Spread as SpreadFigures } from '../story/story.query.js';
import type { StoryChoice } from '../story/storyChoice.js';
import { Reproduction } from './Reproduction.js';
import { SpreadPicture } from './SpreadPicture.js';
import { SpreadTable } from './SpreadTable.js';
import { factsOf } from './spreadWords.js';
import classes from './Spread.module.css';

interface SpreadProps {
  spread: SpreadFigures;
  choice: StoryChoice;
  onChoose(this: void, next: Partial<StoryChoice>): void;
}

/** How the programme goes from champion to champion: its wake. */
export function Spread({ spread, choice, onChoose }: SpreadProps) {
  const intl = useIntl();
  const facts = factsOf(spread);
  if (facts.longest === 0) {
    const isEmpty = !spread.suppressed && facts.founders !== null;
    return (
      <Section title={<FormattedMessage id="spread.title" />}>
        {isEmpty ? (
          <EmptyNotice wake title={<FormattedMessage id="spread.none" />}>
            <FormattedMessage id="spread.none.hint" />
          </EmptyNotice>
        ) : (
          <p className={classes.words}>{spread.meaning ?? <FormattedMessage id="story.unknown" />}</p>
        )}
      </Section>
    );
  }
  return (
    <DefinitionsContext value={spread.definitions}>
      <Chart
        title={intl.formatMessage(
          { id: facts.founders === null ? 'spread.title' : 'spread.finding' },
          { followers: facts.followers, founders: facts.founders ?? 0 },
        )}
        lead={<FormattedMessage id="spread.lead" />}
        picture={<SpreadPicture facts={facts} />}
        table={<SpreadTable facts={facts} />}
        asTable={choice.spread === 'table'}
        onTable={(shown) => onChoose({ spread: shown ? 'table' : 'picture' })}
        counted={
          <>
            <FormattedMessage id="adoption.metric.generations" />
            <Counted metric="generations" />
          </>
        }
      >
        <Reproduction spread={spread} />
      </Chart>
    </DefinitionsContext>
  );
}
