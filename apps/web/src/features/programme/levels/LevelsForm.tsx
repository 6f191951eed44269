import { Button } from '@mantine/core';
import { useCallback, useId, useRef, useState, type SubmitEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Fault } from '../../../graphql/fault.js';
import { useAct } from '../../../graphql/useAct.js';
import { FaultNotice } from '../../../kit/feedback/FaultNotice.js';
import { afterwards } from '../../../kit/forms/whereFocusGoes.js';
import { SavedLine } from '../../company/SavedLine.js';
import { ChangeDialog } from '../settings/ChangeDialog.js';
import { SavedMeanwhile } from '../settings/SavedMeanwhile.js';
import { updateProgrammeMutation } from '../settings/settings.query.js';
import { useEdited } from '../useEdited.js';
import { LevelEditor } from './LevelEditor.js';
import type { ProgrammeOfLevels } from './levels.query.js';
import { draftOf, inputOf, languagesOf, moved, newLevel, onTopOf, type LevelDraft } from './levelsDraft.js';
import classes from './Levels.module.css';

interface LevelsFormProps {
  programme: ProgrammeOfLevels;
  /** Reads again what is there. */
  onRefused(this: void): void;
}

export function LevelsForm({ programme, onRefused }: LevelsFormProps) {
  const intl = useIntl();
  const { act, busy, fault, forget } = useAct(updateProgrammeMutation);
  const edited = useEdited<readonly LevelDraft[]>({ draft: draftOf(programme), revision: programme.revision });
  const { draft, theirs } = edited;
  const [saves, setSaves] = useState(0);
  const [asks, setAsks] = useState(false);
  const [foreseen, setForeseen] = useState<Fault | null>(null);
  const made = useRef(0);
  const prefix = useId();
  const newPlace = () => `${prefix}${(made.current += 1)}`;
  const rungs = useRef<HTMLDivElement>(null);
  const languages = languagesOf(programme);
  const input = inputOf(draft, programme, edited.revision);
  const shown = foreseen ?? fault;
  const path = shown?.argumentPath ?? '';
  const errorAt = (index: number, below: string) => {
    const at = `input.levels.${index}.${below}`;
    // Only the list as a whole is wrong where its path is the whole one.
    const isIt = below === 'criteria' ? path === at : path === at || path.startsWith(`${at}.`);
    return isIt ? (shown?.message ?? undefined) : undefined;
  };
  const isAtField = /^input\.levels\.\d+\.(name$|validityMonths$|criteria|renewalCriteria)/.test(path);
  const change = (next: (levels: readonly LevelDraft[]) => readonly LevelDraft[]) => {
    setForeseen(null);
    edited.change(next);
  };
  const focusOn = (index: number, what: string) =>
    afterwards(() => rungs.current?.children[index]?.querySelector<HTMLElement>(what)?.focus());
  const save = async () => {
    const answer = await act(input);
    setAsks(false);
    if (!answer) return onRefused();
    edited.saved(answer.updateProgramme.programme.revision);
    setSaves((count) => count + 1);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    forget();
    setForeseen(null);
    setAsks(true);
  };
  const close = useCallback(() => setAsks(false), []);
  const refused = useCallback(
    (why: Fault) => {
      setAsks(false);
      setForeseen(why);
      // It may be that somebody else saved: then both are shown.
      if (why.argumentPath === null) onRefused();
    },
    [onRefused],
  );
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      {theirs && (
        <SavedMeanwhile
          theirs={programme.levels.map(({ key, name, criteria }) => ({
            key,
            words: `${name}: ${intl.formatList(criteria.map(({ description }) => description))}`,
          }))}
          keep={<FormattedMessage id="meanwhile.keepMine" />}
          onKeep={() => edited.goOnWith(onTopOf(draft, theirs))}
          onTake={() => edited.goOnWith(theirs)}
        />
      )}
      <div ref={rungs} className={classes.form}>
        {draft.map((level, index) => (
          <LevelEditor
            key={level.place}
            level={level}
            index={index}
            count={draft.length}
            lower={draft.slice(0, index)}
            languages={languages}
            guide={programme.guide?.title ?? null}
            errorAt={(below) => errorAt(index, below)}
            newPlace={newPlace}
            onChange={(next) => change((levels) => levels.map((one, place) => (place === index ? next : one)))}
            onMove={(by) => {
              change((levels) => moved(levels, index, by));
              focusOn(index + by, `[data-act="${by === -1 ? 'up' : 'down'}"]:not(:disabled), button:not(:disabled)`);
            }}
            onRemove={() => {
              change((levels) => levels.filter((_, place) => place !== index));
              focusOn(Math.max(index - 1, 0), 'input');
            }}
          />
        ))}
      </div>
      <Button
        variant="default"
        disabled={draft.length >= 20}
        onClick={() => {
          change((levels) => [...levels, newLevel(newPlace())]);
          focusOn(draft.length, 'input');
        }}
      >
        <FormattedMessage id="level.add" />
      </Button>
      <p className={classes.hint}>
        <FormattedMessage id="level.stay" />
      </p>
      <div className={classes.acts}>
        <Button type="submit" loading={busy} disabled={theirs !== null}>
          <FormattedMessage id="level.save" />
        </Button>
        <SavedLine count={saves} />
      </div>
      {shown && !isAtField && <FaultNotice fault={shown} kept={intl.formatMessage({ id: 'settings.kept' })} />}
      {asks && (
        <ChangeDialog
          input={input}
          busy={busy}
          fault={fault}
          onSave={() => void save()}
          onClose={close}
          onRefused={refused}
        />
      )}
    </form>
  );
}
