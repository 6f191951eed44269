import { Answered } from '../../../kit/feedback/Answered.js';
import { Waiting } from '../../../kit/feedback/Waiting.js';
import { Cohorts } from '../cohorts/Cohorts.js';
import { DefinitionsContext } from '../definitions.js';
import type { Goal } from '../headline/goal.js';
import { Spread } from '../spread/Spread.js';
import { Trend } from '../trend/Trend.js';
import type { Story } from './story.query.js';
import { StorySkeleton } from './StorySkeleton.js';
import { useStoryChoice } from './useStoryChoice.js';
import type { ToldStory } from './useStory.js';
import classes from './StoryPart.module.css';

interface StoryPartProps {
  part: 'trend' | 'spread' | 'cohorts';
  story: ToldStory;
  goal: Goal | null;
  /** The day of the last figures. */
  asOf: string;
}

/** One picture of the story, in room that is there before it. What failed is said once, where the first of them would be. */
export function StoryPart(props: StoryPartProps) {
  const { part, story } = props;
  const { answer } = story;
  const skeleton = <StorySkeleton part={part} />;
  return (
    <div id={part} className={classes.part}>
      {part === 'trend' ? (
        <Answered answer={answer} skeleton={skeleton}>
          {(told) => <Picture {...props} told={told} />}
        </Answered>
      ) : answer.data ? (
        <Picture {...props} told={answer.data} />
      ) : (
        !answer.fault && <Waiting>{skeleton}</Waiting>
      )}
    </div>
  );
}

function Picture({ part, story, goal, asOf, told }: StoryPartProps & { told: Story }) {
  const { choice, choose } = useStoryChoice();
  switch (part) {
    case 'trend':
      return (
        <Trend
          points={told.adoptionTrend}
          goal={goal}
          projection={story.projection ?? null}
          choice={choice}
          onChoose={choose}
        />
      );
    case 'spread':
      return <Spread spread={told.spread} choice={choice} onChoose={choose} />;
    case 'cohorts':
      return (
        <DefinitionsContext value={told.spread.definitions}>
          <Cohorts cohorts={told.cohorts} asOf={asOf} />
        </DefinitionsContext>
      );
  }
}
