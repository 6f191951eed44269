import { Button } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { useAnswer } from '../../../graphql/useAnswer.js';
import { Answered } from '../../../kit/feedback/Answered.js';
import { SkeletonLines } from '../../../kit/feedback/SkeletonLines.js';
import { Section } from '../../../kit/layout/Section.js';
import { Day } from '../../../kit/time/Day.js';
import type { DraftWords } from './draftText.js';
import { guideEditQuery, type GuideEdited } from './guideEdit.query.js';
import classes from './edit.module.css';

type Taken = Pick<DraftWords, 'texts' | 'sourceLocale'>;
type Version = GuideEdited['versions'][number];

interface GuideHistoryProps {
  guideKey: string;
  onTake(this: void, taken: Taken): void;
}

/** What was published until now. Going back to an older text is writing it again: a new version, like every other one. */
export function GuideHistory({ guideKey, onTake }: GuideHistoryProps) {
  const answer = useAnswer(guideEditQuery, { key: guideKey });
  const [taken, setTaken] = useState<number | null>(null);
  const [failed, setFailed] = useState<number | null>(null);
  const take = async (version: Version) => {
    setFailed(null);
    try {
      onTake(await textsOf(guideKey, version));
      setTaken(version.number);
    } catch {
      setFailed(version.number);
    }
  };
  return (
    <Section title={<FormattedMessage id="guideEdit.history" />}>
      <Answered answer={answer} skeleton={<SkeletonLines count={3} />}>
        {({ guide }) => {
          const published = (guide?.versions ?? []).filter(({ status }) => status !== 'DRAFT');
          if (published.length === 0) return <FormattedMessage id="guideEdit.noHistory" />;
          return (
            <ol className={classes.history}>
              {published.map((version) => (
                <li key={version.id}>
                  <p>
                    <strong>
                      <FormattedMessage id="guide.version" values={{ number: version.number }} />
                    </strong>
                    {version.publishedAt && (
                      <>
                        {' · '}
                        <Day value={version.publishedAt} />
                      </>
                    )}
                    {' · '}
                    <FormattedMessage id={`guideEdit.change.${version.change}`} />
                    {version.changeNote && <> · {version.changeNote}</>}
                  </p>
                  <Button variant="default" size="compact-sm" onClick={() => void take(version)}>
                    <FormattedMessage id="guideEdit.goBack" values={{ number: version.number }} />
                  </Button>
                  <span role="status">
                    {taken === version.number && <FormattedMessage id="guideEdit.taken" />}
                    {failed === version.number && <FormattedMessage id="fault.unreachable" />}
                  </span>
                </li>
              ))}
            </ol>
          );
        }}
      </Answered>
    </Section>
  );
}

/** The published words themselves, as anybody checks them by their hashes. */
async function textsOf(guideKey: string, { number, sourceLocale, translations }: Version): Promise<Taken> {
  const texts = await Promise.all(
    translations.map(async ({ locale, title }) => {
      const answer = await fetch(`/guides/${guideKey}/${number}/${locale}.md`);
      if (!answer.ok) throw new Error(`The text was not there: ${answer.status}.`);
      return { locale, title, markdown: await answer.text(), changeNote: '' };
    }),
  );
  return { texts, sourceLocale };
}
