import { FormattedMessage } from 'react-intl';
import { Disclosure } from '../../kit/layout/Disclosure.js';
import { ChangeLines } from './ChangeLines.js';
import { changesOf } from './changes.js';
import classes from './WhatChanged.module.css';

interface WhatChangedProps {
  note: string | null;
  diff: string | null;
  sinceVersion: number;
}

/** What changed since the text this reader acknowledged: first in a sentence, then line by line for whoever asks. */
export function WhatChanged({ note, diff, sinceVersion }: WhatChangedProps) {
  const changes = diff ? changesOf(diff) : [];
  if (!note && changes.length === 0) return null;
  return (
    <section className={classes.changed} aria-labelledby="what-changed">
      <h2 id="what-changed" className={classes.title}>
        <FormattedMessage id="guide.changed.title" values={{ number: sinceVersion }} />
      </h2>
      {note && <p>{note}</p>}
      {changes.length > 0 && (
        <Disclosure summary={<FormattedMessage id="guide.changed.lines" values={{ count: changes.length }} />}>
          <ChangeLines changes={changes} />
        </Disclosure>
      )}
    </section>
  );
}
