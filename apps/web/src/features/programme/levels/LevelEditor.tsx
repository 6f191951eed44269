import { Button, TextInput } from '@mantine/core';
import { FormattedMessage, useIntl } from 'react-intl';
import { languageName } from '../../../kit/languageName.js';
import { Surface } from '../../../kit/layout/Surface.js';
import { CriteriaEditor } from './CriteriaEditor.js';
import type { CriteriaList, LevelDraft } from './levelsDraft.js';
import classes from './Levels.module.css';

interface LevelEditorProps {
  level: LevelDraft;
  index: number;
  count: number;
  lower: readonly LevelDraft[];
  languages: readonly string[];
  guide: string | null;
  /** What is wrong at a path below the level, such as `name` or `criteria.0`. */
  errorAt(this: void, below: string): string | undefined;
  newPlace(this: void): string;
  onChange(this: void, level: LevelDraft): void;
  onMove(this: void, by: -1 | 1): void;
  onRemove(this: void): void;
}

/** One rung: how it is called, how long it is valid, and what it asks for. */
export function LevelEditor(props: LevelEditorProps) {
  const { level, index, count, lower, languages, guide, errorAt, newPlace, onChange, onMove, onRemove } = props;
  const intl = useIntl();
  const [own = 'en'] = languages;
  const name = level.names[own]?.trim() || intl.formatMessage({ id: 'level.new' });
  const list = (field: CriteriaList) => (
    <CriteriaEditor
      title={<FormattedMessage id={`level.${field}`} values={{ level: name }} />}
      level={name}
      criteria={level[field]}
      lower={lower}
      languages={languages}
      guide={guide}
      errorAt={(place) => errorAt(`${field}.${place}`)}
      newPlace={newPlace}
      onChange={(criteria) => onChange({ ...level, [field]: criteria })}
    />
  );
  const neverEnds = level.validityMonths.trim() === '';
  return (
    <Surface
      title={<FormattedMessage id="level.title" values={{ rank: index + 1, level: name }} />}
      aside={
        <div className={classes.moves}>
          <Button
            variant="subtle"
            size="compact-sm"
            data-act="up"
            disabled={index === 0}
            aria-label={intl.formatMessage({ id: 'level.up.for' }, { level: name })}
            onClick={() => onMove(-1)}
          >
            ↑
          </Button>
          <Button
            variant="subtle"
            size="compact-sm"
            data-act="down"
            disabled={index === count - 1}
            aria-label={intl.formatMessage({ id: 'level.down.for' }, { level: name })}
            onClick={() => onMove(1)}
          >
            ↓
          </Button>
          <Button
            variant="subtle"
            size="compact-sm"
            disabled={count === 1}
            aria-label={intl.formatMessage({ id: 'level.remove.for' }, { level: name })}
            onClick={onRemove}
          >
            <FormattedMessage id="action.remove" />
          </Button>
        </div>
      }
    >
      <div className={classes.level}>
        <div className={classes.names}>
          {languages.map((locale, place) => (
            <TextInput
              key={locale}
              label={intl.formatMessage(
                { id: languages.length > 1 ? 'level.nameIn' : 'level.name' },
                { language: languageName(intl, locale) },
              )}
              lang={locale}
              maxLength={200}
              value={level.names[locale] ?? ''}
              error={place === 0 ? errorAt('name') : undefined}
              onChange={(event) =>
                onChange({ ...level, names: { ...level.names, [locale]: event.currentTarget.value } })
              }
            />
          ))}
          <TextInput
            type="number"
            inputMode="numeric"
            min={1}
            max={120}
            label={intl.formatMessage({ id: 'level.validity' })}
            description={intl.formatMessage({ id: 'level.validity.hint' })}
            value={level.validityMonths}
            error={errorAt('validityMonths')}
            onChange={(event) => onChange({ ...level, validityMonths: event.currentTarget.value })}
          />
        </div>
        {list('criteria')}
        {errorAt('criteria') && (
          <p role="alert" className={classes.wrong}>
            {errorAt('criteria')}
          </p>
        )}
        {neverEnds ? (
          <p className={classes.hint}>
            <FormattedMessage id="level.neverEnds" />
          </p>
        ) : (
          list('renewalCriteria')
        )}
      </div>
    </Surface>
  );
}
