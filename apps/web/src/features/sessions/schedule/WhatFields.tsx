import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useIntl } from 'react-intl';
import { languageNames, languages } from '../../../i18n/languages.js';
import classes from './ScheduleForm.module.css';
import { tagsToOffer, withTag } from './scheduleDraft.js';
import { useSessionFields, type SessionFieldsOf } from './useSessionFields.js';

const tagsOffered = 12;

/** What it is about; of one that is over, only the text may still change. */
export function AboutFields({ over = false, ...of }: SessionFieldsOf & { over?: boolean }) {
  const field = useSessionFields(of);
  return (
    <>
      {!over && <TextInput {...field('title')} required maxLength={200} />}
      <Textarea {...field('description')} rows={4} maxLength={10_000} />
    </>
  );
}

type WhereFieldsOf = SessionFieldsOf & {
  /** Those in use. */
  tags: readonly string[];
  /** Then its seats stay as they are. */
  begun?: boolean;
};

/** Where one meets, in which language, for how many, and by which tags it counts. */
export function WhereFields({ tags, begun = false, ...of }: WhereFieldsOf) {
  const intl = useIntl();
  const field = useSessionFields(of);
  const { draft, onChange } = of;
  const others = languages.some((one) => one === draft.language) ? [] : [draft.language];
  const offered = tagsToOffer(tags, draft).slice(0, tagsOffered);
  return (
    <>
      <div className={classes.row}>
        <NativeSelect
          {...field('language')}
          data={[
            ...languages.map((one) => ({ value: one, label: languageNames[one] })),
            ...others.map((one) => ({ value: one, label: one })),
          ]}
        />
        {!begun && <TextInput {...field('capacity')} type="number" min={1} max={100_000} inputMode="numeric" />}
      </div>
      {(draft.kind === 'WORKSHOP' || draft.place !== '') && (
        <TextInput {...field('place')} required={draft.kind === 'WORKSHOP'} maxLength={500} />
      )}
      <TextInput {...field('joinUrl')} type="url" maxLength={2000} />
      <div className={classes.tags}>
        <TextInput {...field('tags')} description={intl.formatMessage({ id: 'schedule.tags.hint' })} />
        {offered.length > 0 && (
          <ul className={classes.offered} aria-label={intl.formatMessage({ id: 'schedule.tags.inUse' })}>
            {offered.map((tag) => (
              <li key={tag}>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={intl.formatMessage({ id: 'schedule.tags.add' }, { tag })}
                  onClick={() => onChange({ tags: withTag(draft, tag) })}
                >
                  {tag}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}
