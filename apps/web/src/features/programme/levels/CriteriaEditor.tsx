import { Button, NativeSelect } from '@mantine/core';
import { useRef, useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { afterwards } from '../../../kit/forms/whereFocusGoes.js';
import { CriterionSentence } from './CriterionSentence.js';
import type { CriterionKind } from './levels.query.js';
import { kindsToAdd, moved, newCriterion, type CriterionDraft, type LevelDraft } from './levelsDraft.js';
import classes from './Levels.module.css';

interface CriteriaEditorProps {
  title: ReactNode;
  /** Of which level, for those who do not see where it stands. */
  level: string;
  criteria: readonly CriterionDraft[];
  lower: readonly LevelDraft[];
  languages: readonly string[];
  guide: string | null;
  /** What is wrong with the one in that place. */
  errorAt(this: void, index: number): string | undefined;
  newPlace(this: void): string;
  onChange(this: void, criteria: readonly CriterionDraft[]): void;
}

/** A list of sentences: each is moved, taken away and added by the keyboard too. */
export function CriteriaEditor(props: CriteriaEditorProps) {
  const { title, level, criteria, lower, languages, guide, errorAt, newPlace, onChange } = props;
  const intl = useIntl();
  const list = useRef<HTMLUListElement>(null);
  const kinds = kindsToAdd(criteria, { hasGuide: guide !== null, isFirst: lower.length === 0 });
  const [chosen, setChosen] = useState<CriterionKind>('SESSIONS_ATTENDED');
  const kind = kinds.includes(chosen) ? chosen : (kinds[0] ?? 'SESSIONS_ATTENDED');
  const focusOn = (index: number, act: string) =>
    afterwards(() => {
      const row = list.current?.children[index];
      (row?.querySelector<HTMLElement>(`[data-act="${act}"]:not(:disabled)`) ?? row?.querySelector('button'))?.focus();
    });
  const move = (index: number, by: -1 | 1) => {
    onChange(moved(criteria, index, by));
    focusOn(index + by, by === -1 ? 'up' : 'down');
  };
  return (
    <div className={classes.asked}>
      <p className={classes.askedTitle}>{title}</p>
      <ul className={classes.criteria} ref={list}>
        {criteria.map((criterion, index) => {
          const about = {
            place: index + 1,
            level,
            what: intl.formatMessage({ id: `criterion.kind.${criterion.kind}` }),
          };
          const error = errorAt(index);
          return (
            <li key={criterion.place} className={classes.criterion}>
              <div className={classes.sentence}>
                <CriterionSentence
                  criterion={criterion}
                  lower={lower}
                  languages={languages}
                  guide={guide ?? ''}
                  isWrong={error !== undefined}
                  onChange={(next) => onChange(criteria.map((one, place) => (place === index ? next : one)))}
                />
                {error && (
                  <p role="alert" className={classes.wrong}>
                    {error}
                  </p>
                )}
              </div>
              <div className={classes.moves}>
                {(['up', 'down'] as const).map((way) => (
                  <Button
                    key={way}
                    variant="subtle"
                    size="compact-sm"
                    data-act={way}
                    disabled={way === 'up' ? index === 0 : index === criteria.length - 1}
                    aria-label={intl.formatMessage({ id: `criterion.${way}.for` }, about)}
                    onClick={() => move(index, way === 'up' ? -1 : 1)}
                  >
                    {way === 'up' ? '↑' : '↓'}
                  </Button>
                ))}
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={intl.formatMessage({ id: 'criterion.remove.for' }, about)}
                  onClick={() => {
                    onChange(criteria.filter((_, place) => place !== index));
                    focusOn(Math.max(index - 1, 0), 'down');
                  }}
                >
                  <FormattedMessage id="action.remove" />
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
      <div className={classes.add}>
        <NativeSelect
          size="sm"
          aria-label={intl.formatMessage({ id: 'criterion.add' })}
          data={kinds.map((value) => ({ value, label: intl.formatMessage({ id: `criterion.kind.${value}` }) }))}
          value={kind}
          onChange={(event) => setChosen(kinds.find((one) => one === event.currentTarget.value) ?? kind)}
        />
        <Button
          variant="default"
          size="sm"
          disabled={criteria.length >= 20}
          aria-label={intl.formatMessage({ id: 'criterion.add.for' }, { level })}
          onClick={() => {
            onChange([...criteria, newCriterion(kind, newPlace(), lower)]);
            afterwards(() =>
              list.current?.lastElementChild?.querySelector<HTMLElement>('input, select, button')?.focus(),
            );
          }}
        >
          <FormattedMessage id="criterion.add.act" />
        </Button>
      </div>
    </div>
  );
}
