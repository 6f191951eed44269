import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { useAnswer } from '../../../graphql/useAnswer.js';
import { Answered } from '../../../kit/feedback/Answered.js';
import { Outcome } from '../../../kit/feedback/Outcome.js';
import { LinkButton } from '../../../kit/layout/LinkButton.js';
import { GuideSkeleton } from '../GuideSkeleton.js';
import { GuideEditor } from './GuideEditor.js';
import { guideTextsQuery } from './guideEdit.query.js';
import classes from './edit.module.css';

/** What became of the draft: the number of the version that it is now, or nothing. */
type Done = { readonly published: number | null };

/** One guide on the desk: its draft, until it is published or thrown away. */
export function GuideDesk({ guideKey }: { guideKey: string }) {
  const answer = useAnswer(guideTextsQuery, { key: guideKey });
  const [done, setDone] = useState<Done | null>(null);
  if (done !== null) {
    return (
      <div className={classes.done}>
        <Outcome>
          {done.published === null ? (
            <FormattedMessage id="guideEdit.discarded" />
          ) : (
            <FormattedMessage id="guideEdit.published" values={{ number: done.published }} />
          )}
        </Outcome>
        <Group gap="sm">
          <LinkButton to="/guide">
            <FormattedMessage id="guideEdit.read" />
          </LinkButton>
          <Button variant="default" loading={answer.loading} onClick={() => setDone(null)}>
            <FormattedMessage id="guideEdit.goOn" />
          </Button>
        </Group>
      </div>
    );
  }
  return (
    <Answered answer={answer} skeleton={<GuideSkeleton />}>
      {({ guide }) =>
        guide && (
          <GuideEditor
            guide={guide}
            onReload={answer.ask}
            onPublished={(number) => setDone({ published: number })}
            onDiscarded={() => setDone({ published: null })}
          />
        )
      }
    </Answered>
  );
}
